/** The explorer under a path: every address that an answer names leads back below it, whatever the proxy does. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpServer } from "../server/http/httpServer.ts";
import { listen } from "../server/http/listen.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import type { PathProxy } from "./pathProxy.ts";
import { startPathProxy } from "./pathProxy.ts";

const path = "/tools/explorer";
let app: OpenApp;
let server: Server;
let proxy: PathProxy;
beforeAll(async () => {
  app = await openApp({ publicPath: path });
  server = createHttpServer(app.answer);
  await listen(server, 0, "127.0.0.1");
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
});

describe.each([
  ["takes it away", true],
  ["leaves it", false],
])("behind a proxy that %s", (_, takesAway) => {
  beforeAll(async () => {
    proxy = await startPathProxy((server.address() as AddressInfo).port, path, takesAway);
  });
  afterAll(() => proxy.close());
  const ask = (below: string, init?: RequestInit) => fetch(`${proxy.address}${path}${below}`, init);

  test("the page has no address at the root of the site", async () => {
    const html = await (await ask("/?select=wsis-C5")).text();
    expect(html).toContain(`role="grid"`);
    const body = html.slice(html.indexOf("<body>"));
    expect(body).not.toMatch(/(?:href|src|action)="\//);
    expect(body).toMatch(/<a href="graphql">/);
  });

  test("the API answers GET, HEAD, OPTIONS and POST", async () => {
    const query = "{ dataset { origin } }";
    const answer = { data: { dataset: { origin: "seed" } } };
    const address = `/graphql?query=${encodeURIComponent(query)}`;
    expect(await (await ask(address)).json()).toMatchObject(answer);
    expect((await ask(address, { method: "HEAD" })).status).toBe(200);
    expect((await ask(address, { method: "OPTIONS" })).status).toBe(204);
    const headers = { "content-type": "application/json" };
    const posted = await ask("/graphql", { method: "POST", headers, body: JSON.stringify({ query }) });
    expect(await posted.json()).toMatchObject(answer);
  });

  test("GraphiQL names files that are there", async () => {
    const response = await ask("/graphql", { headers: { accept: "text/html" } });
    const addresses = [...(await response.text()).matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map(([, one]) => one!);
    expect(addresses).toHaveLength(2);
    for (const address of addresses) expect((await fetch(new URL(address, response.url))).status).toBe(200);
  });

  test.each(["/matrix", "/a/b", "/a/b/c/", "//", "/a%2Fb"])("an error at %s leads home", async (below) => {
    const response = await ask(below, { headers: { accept: "text/html" } });
    expect(response.status).toBe(404);
    const [, home] = /<a href="([^"]+)">/.exec(await response.text())!;
    expect(new URL(home!, response.url).href).toBe(`${proxy.address}${path}/`);
  });

  test("nothing outside of the path is asked for", () => expect(proxy.strays).toEqual([]));
});

test("without its slash the path leads to the one with it, and keeps the query", async () => {
  const response = await app.fetch(`${path}?view=graph`);
  expect(response.status).toBe(308);
  const location = new URL(response.headers.get("location")!, `https://example.org${path}`);
  expect(location.href).toBe(`https://example.org${path}/?view=graph`);
});

test("an address of the explorer is its own, although the path is called the same", async () => {
  const other = await openApp({ publicPath: "/graphql" });
  expect((await other.fetch("/graphql?query={dataset{origin}}")).status).toBe(200);
  expect((await other.fetch("/graphql/graphql?query={dataset{origin}}")).status).toBe(200);
  await other.close();
});

test("a path that only begins alike is none", async () => {
  expect((await app.fetch(`${path}s/graphql?query={dataset{origin}}`)).status).toBe(404);
});

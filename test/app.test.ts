/** The request's way: addresses, headers, GraphiQL, files, and what happens while the store is gone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createAssets } from "../server/http/assets.ts";
import type { Answer, OpenApp } from "./openApp.ts";
import { gone, openApp, post } from "./openApp.ts";

let app: OpenApp;
let files: string;
beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "files-"));
  mkdirSync(join(files, "assets"));
  writeFileSync(join(files, "index.html"), "the template");
  writeFileSync(join(files, "icon.svg"), `<svg xmlns="http://www.w3.org/2000/svg"/>`);
  writeFileSync(join(files, "assets/main-abc.js"), "export const one = 1;\n".repeat(200));
  app = await openApp({ asset: createAssets(files), frameAncestors: ["https://www.example.org"] });
});
afterAll(async () => {
  await app.close();
  rmSync(files, { recursive: true });
});
afterEach(async () => {
  app.fault(null);
  await app.fetch("/ready");
});

const browser = { accept: "text/html,application/xhtml+xml" };

describe("addresses", () => {
  test("/health and /ready answer for those who watch", async () => {
    expect(await (await app.fetch("/health")).json()).toEqual({ status: "up" });
    const ready = await app.fetch("/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: "ready", version: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("an unknown path is told in a sentence with a way on, as a page to a browser and as text to a program", async () => {
    const page = await app.fetch("/matrix/<script>", { headers: browser });
    expect(page.status).toBe(404);
    const html = await page.text();
    expect(html).toContain("There is no page at /matrix/%3Cscript%3E.");
    expect(html).toContain(`<a href="/">`);
    const text = await app.fetch("/matrix");
    expect([text.status, text.headers.get("content-type"), await text.text()]).toEqual([
      404,
      "text/plain; charset=utf-8",
      "There is no page at /matrix.\n",
    ]);
  });

  test("a page cannot be posted to", async () => {
    const response = await app.fetch("/", { method: "POST", body: "x" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(await response.text()).toBe("A page cannot be asked for with POST.\n");
  });

  test("nothing sets a cookie, everything carries a request id and says what a browser may do with it", async () => {
    const paths = [
      "/",
      "/health",
      "/ready",
      "/nowhere",
      "/icon.svg",
      "/assets/main-abc.js",
      "/graphql?query={dataset{origin}}",
    ];
    const responses = await Promise.all(paths.map((path) => app.fetch(path)));
    for (const { headers } of responses) {
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors [^;]+$/);
    }
    const ids = responses.map(({ headers }) => headers.get("x-request-id"));
    expect(new Set(ids).size).toBe(paths.length);
  });

  test("only the page may be framed, and only by the sites of the configuration", async () => {
    const ancestors = async (path: string) =>
      /frame-ancestors (.*)$/.exec((await app.fetch(path)).headers.get("content-security-policy") ?? "")![1];
    expect(await ancestors("/")).toBe("https://www.example.org");
    for (const path of ["/graphql?query={dataset{origin}}", "/nowhere", "/icon.svg"]) {
      expect(await ancestors(path)).toBe("'none'");
    }
  });
});

describe("files", () => {
  test("a file with a hash in its name is kept for ever, others for an hour", async () => {
    const hashed = await app.fetch("/assets/main-abc.js");
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const plain = await app.fetch("/icon.svg");
    expect(plain.headers.get("cache-control")).toBe("public, max-age=3600");
    expect(plain.headers.get("content-type")).toBe("image/svg+xml");
  });

  test("files come compressed to those who take it, the same when unpacked", async () => {
    const get = (encoding: string) => app.fetch("/assets/main-abc.js", { headers: { "accept-encoding": encoding } });
    const plain = await (await get("identity")).text();
    const [br, gzip, refused] = [await get("gzip, br"), await get("gzip"), await get("br;q=0")];
    expect(br.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(plain);
    expect(gzip.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
    expect(refused.headers.get("content-encoding")).toBeNull();
  });

  test("what the browser has is not sent again", async () => {
    const etag = (await app.fetch("/icon.svg")).headers.get("etag") as string;
    const again = await app.fetch("/icon.svg", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await app.fetch("/icon.svg", { headers: { "if-none-match": `"other"` } });
    expect(other.status).toBe(200);
  });

  test.each(["/index.html", "/../package.json", "/assets/..%2f..%2fpackage.json", "/assets/", "/.vite/manifest.json"])(
    "%s is no file of the site",
    async (path) => {
      expect((await app.fetch(path)).status).toBe(404);
    },
  );
});

describe("the API", () => {
  test("is open to every site and takes no credentials", async () => {
    const response = await post(app.fetch, { query: "{ dataset { origin } }" }, { origin: "https://example.org" });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    const preflight = await app.fetch("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toMatch(/content-type/i);
  });

  test("answers GET as it answers POST, and compressed", async () => {
    const query = '{ items(framework: "sdg") { id title } }';
    const posted = await (await post(app.fetch, { query })).text();
    const got = await app.fetch(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { "accept-encoding": "br" },
    });
    expect(got.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await got.arrayBuffer()).toString()).toBe(posted);
  });

  test.each(["variables", "extensions"])("%s that are no JSON are the asker's slip", async (name) => {
    const response = await app.fetch(`/graphql?query={dataset{origin}}&${name}=x`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer).errors).toMatchObject([
      { message: "variables and extensions must be JSON", extensions: { code: "BAD_REQUEST" } },
    ]);
  });

  test("says what it speaks to who asks in another way", async () => {
    const body = JSON.stringify({ query: "{ dataset { origin } }" });
    const send = (headers: Record<string, string>) => app.fetch("/graphql", { method: "POST", headers, body });
    const sentence = async (response: Response) => ((await response.json()) as Answer).errors![0]!.message;
    const typed = await send({ "content-type": "text/plain" });
    expect([typed.status, await sentence(typed)]).toEqual([415, expect.stringContaining("posted as application/json")]);
    const accepting = await send({ "content-type": "application/json", accept: "application/xml" });
    expect([accepting.status, await sentence(accepting)]).toEqual([406, expect.stringContaining("the answer is JSON")]);
    const parts = await send({ "content-type": "application/json", accept: "multipart/mixed" });
    expect([parts.status, parts.headers.get("transfer-encoding")]).toEqual([200, null]);
    expect(await parts.text()).toContain(`{"data":{"dataset":{"origin":"seed"}}}`);
  });

  test("shows GraphiQL to a browser, whole in one page under a policy that names its script", async () => {
    const response = await app.fetch("/graphql", { headers: browser });
    const html = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'sha256-[^' ]+';/);
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
    for (const name of ["linksOfC2", "projectsOfC4AndSdg4", "figuresOfTarget21A"]) expect(html).toContain(name);
    const again = await app.fetch("/graphql", {
      headers: { ...browser, "if-none-match": response.headers.get("etag") as string },
    });
    expect(again.status).toBe(304);
  });

  test("masks what it did not foresee and logs it under the id that the asker gets", async () => {
    app.fault(new Error("password of the database"));
    const response = await post(app.fetch, { query: `{ project(id: "africa-teen-geeks-zaf-2023") { id } }` });
    const { errors } = (await response.json()) as Answer;
    expect(JSON.stringify(errors)).not.toContain("password");
    const id = response.headers.get("x-request-id");
    expect(errors).toMatchObject([
      {
        message: "unexpected error; it was logged under the id beside it",
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: id },
      },
    ]);
    expect(app.logged()).toMatchObject([{ requestId: id, err: { message: "password of the database" } }]);
  });
});

describe("while the store is gone", () => {
  test("questions that need it answer 503 and when to ask again", async () => {
    app.fault(gone());
    const response = await post(app.fetch, { query: `{ project(id: "africa-teen-geeks-zaf-2023") { id } }` });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(((await response.json()) as Answer).errors).toMatchObject([
      {
        message: "the database does not answer at the moment; ask again in a few seconds",
        extensions: { code: "STORE_UNAVAILABLE" },
      },
    ]);
    expect(app.logged()).toEqual([]);
  });

  test("what is in memory is still answered, marked as stale; /health is up, /ready is not; then all is well again", async () => {
    const matrix = `{ matrix { packed { verdict } } }`;
    const before = await post(app.fetch, { query: matrix });
    expect(before.headers.get("cache-status")).toBeNull();
    app.fault(gone());
    const ready = await app.fetch("/ready");
    expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await ready.json()).toMatchObject({ status: "store unavailable" });
    expect((await app.fetch("/health")).status).toBe(200);
    const during = await post(app.fetch, { query: matrix });
    expect(during.status).toBe(200);
    expect(during.headers.get("cache-status")).toMatch(/fwd=stale$/);
    expect(await during.json()).toEqual(await before.json());

    app.fault(null);
    expect((await app.fetch("/ready")).status).toBe(200);
    const after = await post(app.fetch, { query: matrix });
    expect(after.headers.get("cache-status")).toBeNull();
  });

  test("the page still shows the matrix, says that it is stale, and asks to try again for the rest", async () => {
    app.fault(gone());
    const response = await app.fetch("/?select=wsis-C5__sdg-9");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-status")).toMatch(/fwd=stale$/);
    const html = await response.text();
    expect(html).toMatch(/<html [^>]*data-stale/);
    expect(html).toContain(`role="grid"`);
    expect(html).toContain("The database cannot be reached just now. Try again in a moment.");
  });
});

test("while the store is asked in vain the page and /ready say that they wait for it", async () => {
  const early = await openApp({ serving: () => null, isWaiting: () => true });
  expect(await (await early.fetch("/")).text()).toMatch(/^The explorer waits for its database, /);
  const answer = await (await early.fetch("/graphql?query={dataset{origin}}")).json();
  expect(answer.errors[0].message).toMatch(/^The explorer waits for its database, /);
  expect(await (await early.fetch("/ready")).json()).toEqual({ status: "waiting for the store" });
  await early.close();
});

test("before the first version is in memory everything but /health asks for patience", async () => {
  const early = await openApp({ serving: () => null });
  const health = await early.fetch("/health");
  expect(health.status).toBe(200);
  for (const [path, init] of [["/ready"], ["/graphql?query={dataset{origin}}"], ["/"], ["/", { headers: browser }]] as [
    string,
    RequestInit?,
  ][]) {
    const response = await early.fetch(path, init);
    expect([path, response.status, response.headers.get("retry-after")]).toEqual([path, 503, "5"]);
  }
  expect(await (await early.fetch("/")).text()).toBe("The explorer is loading its data. Try again in a few seconds.\n");
  await early.close();
});

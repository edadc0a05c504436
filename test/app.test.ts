/** The request's way: addresses, headers, GraphiQL, files, and what happens while the store is gone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { readStaticFiles } from "../server/http/staticFiles.ts";
import { StoreEmpty } from "../server/store/store.ts";
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
  app = await openApp({ files: readStaticFiles(files), frameAncestors: ["https://www.example.org"] });
});
afterAll(async () => {
  await app.close();
  rmSync(files, { recursive: true });
});
afterEach(async () => {
  app.fault(null);
  aSecondLater();
  await app.fetch("/ready");
});

/** The store is looked at once a second: this makes it the next one. */
function aSecondLater(): void {
  ahead += 1000;
}
let ahead = 0;
const clock = performance.now.bind(performance);
vi.spyOn(performance, "now").mockImplementation(() => clock() + ahead);

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
    expect(html).toContain(`<a href="../">`);
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

  test.each([
    ["/", "POST", "GET, HEAD"],
    ["/health", "POST", "GET, HEAD"],
    ["/ready", "DELETE", "GET, HEAD"],
    ["/icon.svg", "PUT", "GET, HEAD"],
    ["/nowhere", "OPTIONS", "GET, HEAD"],
    ["/graphql", "PUT", "GET, HEAD, POST, OPTIONS"],
  ])("%s does not take %s", async (path, method, allow) => {
    const response = await app.fetch(path, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
    expect(await response.text()).toContain(`cannot be asked for with ${method}`);
  });

  test.each([
    ["/", {}],
    ["/", { "accept-encoding": "br" }],
    ["/health", {}],
    ["/ready", {}],
    ["/nowhere", browser],
    ["/icon.svg", {}],
    ["/assets/main-abc.js", { "accept-encoding": "gzip" }],
    ["/graphql", browser],
    ["/graphql?query={dataset{origin}}", {}],
    ["/graphql?query={matrix{packed{verdict}}}", { "accept-encoding": "br" }],
    ["/graphql?query={nothing}", {}],
  ])("HEAD of %s %j has the status and the headers of GET, and no body", async (path, headers: HeadersInit) => {
    const [got, head] = [await app.fetch(path, { headers }), await app.fetch(path, { method: "HEAD", headers })];
    const told = ({ status, headers }: Response) => [status, [...headers].filter(([name]) => name !== "x-request-id")];
    expect(told(head)).toEqual(told(got));
    expect(Number(head.headers.get("content-length"))).toBe((await got.arrayBuffer()).byteLength);
    expect(await head.text()).toBe("");
  });

  test("what comes from a dataset names its version, whatever it says", async () => {
    const { version } = await (await app.fetch("/ready")).json();
    for (const path of ["/ready", "/", "/?select=nothing", "/graphql?query={dataset{origin}}", "/graphql?query={"]) {
      expect([path, (await app.fetch(path)).headers.get("dataset-version")]).toEqual([path, version]);
    }
    for (const path of ["/health", "/icon.svg", "/nowhere"]) {
      expect((await app.fetch(path)).headers.get("dataset-version")).toBeNull();
    }
  });

  test("many who ask /ready within a second ask the store once", async () => {
    aSecondLater();
    app.asked();
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.fetch("/ready")));
    answers.push(await app.fetch("/ready"));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(app.asked()).toEqual(["dataset"]);
    aSecondLater();
    await app.fetch("/ready");
    expect(app.asked()).toEqual(["dataset"]);
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
      expect(headers.get("permissions-policy")).toMatch(/camera=\(\).*geolocation=\(\)/);
    }
    const used = responses.map(({ headers }) => headers.get("cross-origin-resource-policy"));
    expect(used).toEqual([...paths.slice(1).map(() => "same-origin"), "cross-origin"]);
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

  test.each([
    ["GZIP", "gzip"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["*;q=0, gzip;q=0.5", "gzip"],
    ["gzip;q=0.000", null],
    ["deflate", null],
  ])("who takes %s gets %s", async (encoding, coding) => {
    const { headers } = await app.fetch("/assets/main-abc.js", { headers: { "accept-encoding": encoding } });
    expect(headers.get("content-encoding")).toBe(coding);
  });

  test.each([
    ["Text/HTML", true],
    ["application/json, text/html;q=0.9", true],
    ["text/html;q=0, */*", false],
    ["*/*", false],
  ])("who accepts %s at the API's address gets GraphiQL: %s", async (accept, isPage) => {
    const { headers } = await app.fetch("/graphql?query={__typename}", { headers: { accept } });
    expect(headers.get("content-type")?.includes("text/html")).toBe(isPage);
  });

  test.each(["/icon.svg", "/assets/main-abc.js", "/graphql"])(
    "what the browser has of %s is not sent again, in whatever way it says so",
    async (path) => {
      const get = (coding: string, asked?: string) =>
        app.fetch(path, {
          headers: { ...browser, "accept-encoding": coding, ...(asked ? { "if-none-match": asked } : {}) },
        });
      for (const coding of ["identity", "gzip", "br"]) {
        const first = await get(coding);
        const tag = first.headers.get("etag") as string;
        expect(tag).toMatch(/^"[^"]+"$/);
        for (const asked of [tag, `W/${tag}`, `"x", ${tag}`, `${tag},W/"x"`, `"x" , W/${tag} , "y"`, "*", " * "]) {
          const again = await get(coding, asked);
          expect([asked, again.status, await again.text()]).toEqual([asked, 304, ""]);
          for (const name of ["etag", "vary", "cache-control"]) {
            expect(again.headers.get(name)).toBe(first.headers.get(name));
          }
        }
        for (const asked of [`"x"`, `"x${tag.slice(1)}`, tag.slice(1, -1), `"*"`, `${tag.slice(0, -2)}"`]) {
          expect([asked, (await get(coding, asked)).status]).toEqual([asked, 200]);
        }
      }
    },
  );

  test.each(["/assets/main-abc.js", "/graphql"])("%s has a tag of its own for each coding", async (path) => {
    const bodies = new Map<string, string | null>();
    for (const coding of ["identity", "gzip", "br"]) {
      const { headers } = await app.fetch(path, { headers: { ...browser, "accept-encoding": coding } });
      bodies.set(headers.get("etag") as string, headers.get("content-encoding"));
    }
    expect([...bodies.values()]).toEqual(path === "/graphql" ? [null] : [null, "gzip", "br"]);
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
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST, OPTIONS");
    // A star stands for every header but this one.
    expect(preflight.headers.get("access-control-allow-headers")).toBe("*, Authorization");
    expect(response.headers.get("access-control-expose-headers")).toContain("Dataset-Version");
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

  test.each(["gzip", "br", "identity, gzip"])("a body in %s is refused in a sentence", async (coding) => {
    const response = await post(app.fetch, { query: "{ dataset { origin } }" }, { "content-encoding": coding });
    expect(response.status).toBe(415);
    expect(((await response.json()) as Answer).errors).toEqual([
      {
        message: `The body of a request is read as it is; expected no Content-Encoding, got ${coding}.`,
        extensions: { code: "BAD_REQUEST" },
      },
    ]);
    const plain = await post(app.fetch, { query: "{ dataset { origin } }" }, { "content-encoding": "identity" });
    expect(plain.status).toBe(200);
  });

  test("an address that has GraphiQL, too, says that its answer depends on what is accepted", async () => {
    for (const headers of [browser, { accept: "application/json" }, {}] as Record<string, string>[]) {
      for (const method of ["GET", "HEAD"]) {
        const response = await app.fetch("/graphql?query={__typename}", { method, headers });
        expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
      }
    }
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
    expect(await parts.text()).toContain(`{"data":{"dataset":{"origin":"seed"}}`);
  });

  test("shows GraphiQL to a browser: a small page, and files that are kept for ever and shared by all who ask", async () => {
    const response = await app.fetch("/graphql", { headers: browser });
    const html = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self';/);
    expect(html.length).toBeLessThan(2_000);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses).toEqual([
      "icon.svg",
      expect.stringMatching(/^assets\/graphiql-[\w-]{22}\.css$/),
      expect.stringMatching(/^assets\/graphiql-[\w-]{22}\.js$/),
    ]);
    for (const address of addresses.slice(1)) {
      const file = await app.fetch(`/${address}`);
      expect([file.status, file.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    }
    const script = await (await app.fetch(`/${addresses[2]}`)).text();
    for (const name of ["linksOfC2", "projectsOfC4AndSdg4", "figuresOfTarget21A"]) expect(script).toContain(name);
    for (const coding of ["identity", "br"]) {
      const get = () => app.answer(new Request(`http://a/${addresses[2]}`, { headers: { "accept-encoding": coding } }));
      const bodies = await Promise.all([get(), get()]);
      expect(bodies[0]!.body.length).toBeGreaterThan(1_000_000);
      expect(bodies[0]!.body.buffer).toBe(bodies[1]!.body.buffer);
    }
    expect((await app.fetch("/assets/graphiql-other.js")).status).toBe(404);
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
    aSecondLater();
    const ready = await app.fetch("/ready");
    expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await ready.json()).toMatchObject({ status: "store unavailable" });
    expect((await app.fetch("/health")).status).toBe(200);
    const during = await post(app.fetch, { query: matrix });
    expect(during.status).toBe(200);
    expect(during.headers.get("cache-status")).toMatch(/fwd=stale$/);
    expect(await during.json()).toEqual(await before.json());

    app.fault(null);
    aSecondLater();
    expect((await app.fetch("/ready")).status).toBe(200);
    const after = await post(app.fetch, { query: matrix });
    expect(after.headers.get("cache-status")).toBeNull();
  });

  test("a store that holds nothing is told apart, and a plain error from it ends nothing", async () => {
    const readyAfter = async (error: Error | null) => {
      app.fault(error);
      aSecondLater();
      return (await app.fetch("/ready")).json();
    };
    expect(await readyAfter(gone())).not.toHaveProperty("reason");
    const reason = "the store holds no dataset; npm run load fills it";
    expect(await readyAfter(new StoreEmpty("Neo4j holds no dataset"))).toMatchObject({
      status: "store unavailable",
      reason,
    });
    expect(await readyAfter(new Error("nobody has seen this"))).toMatchObject({ status: "store unavailable" });
    expect(await readyAfter(null)).toMatchObject({ status: "ready" });
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

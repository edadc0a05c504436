/** What one client can take up of the server: connections, requests sent ahead, slow bodies, answers that it does not take. */
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { ConnectionLimits } from "../server/http/connectionLimits.ts";
import { connectionLimits } from "../server/http/connectionLimits.ts";
import type { Handler } from "../server/http/httpServer.ts";
import { createHttpServer } from "../server/http/httpServer.ts";
import type { Listening } from "../server/http/listen.ts";
import { listen } from "../server/http/listen.ts";
import { respond } from "../server/http/response.ts";
import { openApp } from "./openApp.ts";

const running: Server[] = [];
const clients: Socket[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    if (server.listening) await new Promise((done) => server.close(done));
  }
});

interface Site {
  server: Server;
  close: Listening["close"];
  /** The sockets of the server, in the order of the connections. */
  sockets: Socket[];
  client(): Socket;
  /** What a client reads until the server ends the connection. */
  said(client: Socket): Promise<string>;
}

async function site(handler: Handler, limits: Partial<ConnectionLimits> = {}): Promise<Site> {
  const server = createHttpServer(handler, limits);
  running.push(server);
  const sockets: Socket[] = [];
  server.on("connection", (socket) => sockets.push(socket));
  const { close } = await listen(server, 0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  return {
    server,
    close,
    sockets,
    client() {
      const client = connect(port, "127.0.0.1");
      client.on("error", () => {});
      clients.push(client);
      return client;
    },
    async said(client) {
      let text = "";
      client.on("data", (part: Buffer) => (text += part));
      await closed(client);
      return text;
    },
  };
}

const closed = (socket: Socket) => new Promise<void>((done) => (socket.closed ? done() : socket.once("close", done)));
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
const ok: Handler = async () => respond(200, { "content-length": "2" }, "ok");

/** A handler that answers when it is let, and the paths of those it was asked for. */
function held() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const handler: Handler = async (request) => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    await new Promise<void>((go) => waiting.push(go));
    return respond(200, { "content-length": String(pathname.length) }, pathname);
  };
  return { asked, handler, release: () => waiting.shift()?.() };
}

describe("requests sent ahead on one connection", () => {
  test("are answered one at a time, in order", async () => {
    const { asked, handler, release } = held();
    const { client } = await site(handler);
    const one = client();
    let text = "";
    one.on("data", (part: Buffer) => (text += part));
    one.write(get("/1") + get("/2") + get("/3"));
    for (const last of ["/1", "/2", "/3"]) {
      await expect.poll(() => asked.at(-1)).toBe(last);
      await new Promise((go) => setTimeout(go, 50));
      expect(asked.at(-1)).toBe(last);
      release();
    }
    await expect.poll(() => text.match(/^\/\d/gm)?.join()).toBe("/1,/2,/3");
  });

  test.each([connectionLimits.waiting - 1, connectionLimits.waiting])("%i may wait", async (waiting) => {
    const { asked, handler, release } = held();
    const { client, sockets } = await site(handler);
    client().write(get("/").repeat(1 + waiting));
    for (let answered = 0; answered <= waiting; answered++) {
      await expect.poll(() => asked.length).toBe(answered + 1);
      release();
    }
    expect(sockets[0]!.destroyed).toBe(false);
  });

  test("with one more the connection is ended, and nothing of it answered any more", async () => {
    const { asked, handler, release } = held();
    const { client, said } = await site(handler);
    const one = client();
    one.write(get("/").repeat(2 + connectionLimits.waiting));
    expect(await said(one)).toBe("");
    release();
    await new Promise((go) => setTimeout(go, 50));
    expect(asked).toHaveLength(1);
  });
});

describe("an answer that is not taken", () => {
  const big = new Uint8Array(32 * 2 ** 20);
  const handler: Handler = async () => respond(200, { "content-length": String(big.length) }, big);

  test("is held as a piece, and the client is dropped", async () => {
    const { client, sockets } = await site(handler, { taking: 300 });
    const one = client();
    one.pause();
    one.write(get("/"));
    await expect.poll(() => sockets[0]?.writableLength).toBeGreaterThan(0);
    expect(sockets[0]!.writableLength).toBeLessThanOrEqual(2 * connectionLimits.piece);
    await expect.poll(() => sockets[0]!.destroyed, { timeout: 10_000 }).toBe(true);
  });

  test("stays while it is taken slowly, and arrives whole", async () => {
    const { client, said } = await site(handler, { taking: 1_000 });
    const one = client();
    one.write(get("/").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
    one.on("data", () => {
      one.pause();
      setTimeout(() => one.resume(), 1);
    });
    const text = await said(one);
    expect(text.length - text.indexOf("\r\n\r\n") - 4).toBe(big.length);
  });
});

describe("connections", () => {
  test("at the bound all are served; one more is turned away; who is idle makes room", async () => {
    const { client, server } = await site(ok, { connections: 3 });
    let dropped = 0;
    server.on("drop", () => dropped++);
    const open = [client(), client(), client()];
    for (const one of open) {
      one.write(get("/"));
      await once(one, "data");
    }
    expect(dropped).toBe(0);
    const fourth = client();
    await closed(fourth);
    expect(dropped).toBe(1);
    await Promise.all(open.map(closed));
    const next = client();
    next.write(get("/"));
    await once(next, "data");
    expect(dropped).toBe(1);
  });

  test("that are idle are kept as long as is set, and the client is told", async () => {
    const { client } = await site(ok, { keepAlive: 130_000 });
    const one = client();
    one.write(get("/"));
    expect(String((await once(one, "data"))[0])).toMatch(/^Keep-Alive: timeout=130\r$/m);
    expect(connectionLimits.keepAlive).toBe(65_000);
  });

  test("say that they end once the server is asked to", async () => {
    const { asked, handler, release } = held();
    const { close, client, said } = await site(handler);
    const one = client();
    const text = said(one);
    one.write(get("/"));
    await expect.poll(() => asked.length).toBe(1);
    const closed = close(5_000);
    release();
    expect(await text).toMatch(/^Connection: close\r$/m);
    await closed;
  });
});

describe("bodies", () => {
  const head = (more: string) => `POST / HTTP/1.1\r\nHost: a\r\n${more}\r\n\r\n`;
  /** What a handler read of a body, in bytes. */
  const counting = () => {
    const sizes: number[] = [];
    const handler: Handler = async (request) => {
      sizes.push((await request.arrayBuffer()).byteLength);
      return respond(413, { "content-length": "8" }, "too much");
    };
    return { sizes, handler };
  };

  test.each([
    ["as long as is read", 65_536, 65_536],
    ["a byte longer", 65_537, 65_537],
    ["much longer", 200_000, 65_537],
  ])("in pieces, %s: at most a byte more than the limit reaches the handler", async (_, sent, read) => {
    const { sizes, handler } = counting();
    const { client, said } = await site(handler);
    const one = client();
    one.write(`${head("Transfer-Encoding: chunked\r\nConnection: close")}${sent.toString(16)}\r\n`);
    one.write("x".repeat(sent));
    one.write("\r\n0\r\n\r\n");
    expect(await said(one)).toMatch(/too much$/);
    expect(sizes).toEqual([read]);
  });

  test.each([["Content-Length: 1500000000"], ["Transfer-Encoding: chunked"]])(
    "too long (%s): the client reads why, no more than a little is read, and the connection ends",
    async (length) => {
      const { sizes, handler } = counting();
      const { client, sockets } = await site(handler);
      const one = client();
      let text = "";
      one.on("data", (part: Buffer) => (text += part));
      one.write(head(length));
      const part = Buffer.alloc(2 ** 20, "x");
      const send = () => {
        while (!one.destroyed) {
          if (length.startsWith("Transfer")) one.write("100000\r\n");
          const isFull = !one.write(part);
          if (length.startsWith("Transfer")) one.write("\r\n");
          if (isFull) break;
        }
      };
      one.on("drain", send);
      send();
      await closed(one);
      expect(text).toMatch(/^HTTP\/1.1 413 [^]*^Connection: close\r$[^]*too much$/m);
      expect(sizes).toHaveLength(1);
      expect(sockets[0]!.bytesRead).toBeLessThan(connectionLimits.passedOver + connectionLimits.body + 2 ** 20);
    },
  );

  test("too long for the API are told so in its own words", async () => {
    const app = await openApp();
    const { client, said } = await site(app.answer);
    const one = client();
    one.write(head("Content-Type: application/json\r\nContent-Length: 1500000000").replace("/ ", "/graphql "));
    const answer = await said(one);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toMatch(/"code":"\w+"/);
    await app.close();
  });

  test("that come too slowly end with 408, and never reach the handler", async () => {
    const { sizes, handler } = counting();
    const { client, said } = await site(handler, { request: 300, head: 300, lookEvery: 50 });
    const one = client();
    one.write(head("Content-Length: 100"));
    const drip = setInterval(() => one.write("x"), 100);
    expect(await said(one)).toMatch(/^HTTP\/1.1 408 /);
    clearInterval(drip);
    expect(sizes).toEqual([]);
  });

  test("of a client that goes away leave nothing behind", async () => {
    const { sizes, handler } = counting();
    const { client, server } = await site(handler);
    const requests: IncomingMessage[] = [];
    server.on("request", (request: IncomingMessage) => requests.push(request));
    const one = client();
    one.write(`${head("Content-Length: 100")}x`);
    await expect.poll(() => requests.length).toBe(1);
    one.destroy();
    await expect.poll(() => requests[0]!.destroyed).toBe(true);
    const other = client();
    other.write(get("/"));
    expect(String((await once(other, "data"))[0])).toMatch(/^HTTP\/1.1 413/);
    expect(sizes).toEqual([0]);
  });
});

describe("the host that a client names", () => {
  const seen: Handler = async (request) => respond(200, {}, String(URL.parse(request.url)?.pathname));
  test.each([
    ["a", "/health"],
    ["example.org:8080", "/health"],
    ["[::1]:80", "/health"],
    ["x/graphql?query={__typename}#", "undefined"],
    ["x?", "undefined"],
    ["user@x", "undefined"],
    ["", "undefined"],
    ["[", "undefined"],
  ])("%j does not change which path is asked for", async (host, path) => {
    const { client, said } = await site(seen);
    const socket = client();
    socket.write(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect((await said(socket)).split("\r\n\r\n")[1]).toContain(path);
  });
});

test("names of media types have no case", async () => {
  const { client, said } = await site(async ({ headers }) =>
    respond(200, {}, `${headers.get("content-type")} ${headers.get("accept")}`),
  );
  const socket = client();
  socket.write(
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Type: Multipart/Form-Data; boundary=aB\r\nAccept: Text/HTML\r\nConnection: close\r\n\r\n",
  );
  expect(await said(socket)).toContain("multipart/form-data; boundary=aB text/html");
});

test("clients that go on asking while the server ends are all answered, and told that their connection ends", async () => {
  const server = createHttpServer(ok);
  const { address, close } = await listen(server, 0, "127.0.0.1");
  const { port } = new URL(address);
  const answers: string[] = [];
  const resets: unknown[] = [];
  const ask = async () => {
    const client = connect(Number(port), "127.0.0.1");
    clients.push(client);
    client.on("error", (error) => resets.push(error));
    let last = "";
    client.on("data", (part: Buffer) => {
      last = part.toString();
      if (!/connection: close/i.test(last)) client.write(get("/"));
    });
    client.write(get("/"));
    await closed(client);
    answers.push(last);
  };
  const asking = Array.from({ length: 20 }, ask);
  await new Promise((go) => setTimeout(go, 100));
  await close(5_000);
  await Promise.all(asking);
  expect(resets).toEqual([]);
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
});

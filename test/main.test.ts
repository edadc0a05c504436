/** The built server as a process: how it starts, what it says when it cannot, and how it ends. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "./freePort.ts";
import { frozenSeed } from "./frozenSeed.ts";

const folder = mkdtempSync(join(tmpdir(), "main-"));
/** What the image holds: the build, the questions, the seed, and of all packages those that are not for development. */
const app = join(folder, "app");
const running: ChildProcess[] = [];

beforeAll(async () => {
  const quiet = { configFile: resolve("vite.config.ts"), logLevel: "error", mode: "production" } as const;
  await build({ ...quiet, build: { outDir: join(app, "dist/client") } });
  await build({ ...quiet, build: { outDir: join(app, "dist/server"), ssr: true } });
  for (const name of ["package.json", "cypher", "seed"]) cpSync(name, join(app, name), { recursive: true });
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Packages };
  for (const [path, { dev }] of Object.entries(packages)) {
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || dev || !existsSync(path)) continue;
    mkdirSync(dirname(join(app, path)), { recursive: true });
    symlinkSync(resolve(path), join(app, path));
  }
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

type Packages = Record<string, { dev?: true }>;

interface Started {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
}

function start(variables: Record<string, string>): Started {
  const { PATH = "" } = process.env;
  const env = { PATH, NODE_ENV: "production", PORT: "0", DATA_DIR: join(folder, "data"), ...variables };
  const child = spawn(process.execPath, [join(app, "dist/server/main.js")], { cwd: tmpdir(), env });
  running.push(child);
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  return { child, out: () => out, err: () => err, ended: once(child, "close").then(([code]) => code as number | null) };
}

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error("what was waited for did not come within 20 s");
};

/** Files without those of packages, each with the time of its last change. */
const listing = () =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("node_modules"))
    .map((name) => `${name} ${statSync(join(app, name)).mtimeMs}`)
    .sort();

test("from another folder and with nothing set it serves the seed, prints its address, changes no file but its data, and ends in order", async () => {
  const before = listing();
  const { child, out, ended } = start({});
  await until(() => /http:\/\/localhost:\d+/.test(out()));
  const address = out().trim();
  expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await (await fetch(`${address}/ready`)).json()).toMatchObject({ status: "ready", store: "Ladybug" });
  const page = await fetch(`${address}/`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain(`role="grid"`);
  const script = /<script[^>]+src="(\.\/assets\/[^"]+)"/.exec(html)![1]!;
  const asset = await fetch(new URL(script, `${address}/`));
  expect([asset.status, asset.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(listing()).toEqual(before);
});

test("asked to end, it does so in time: with half a request, unread answers and idle connections open", async () => {
  const { child, out, ended } = start({});
  await until(() => out() !== "");
  const port = Number(new URL(out().trim()).port);
  const half = connect(port, "127.0.0.1");
  half.write("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{");
  const idle = connect(port, "127.0.0.1");
  idle.write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
  await once(idle, "data");
  const page = await (await fetch(`${out().trim()}/graphql`, { headers: { accept: "text/html" } })).text();
  const unread = connect(port, "127.0.0.1");
  unread.write(`GET /${/assets\/graphiql[^"]+js/.exec(page)![0]} HTTP/1.1\r\nHost: a\r\n\r\n`);
  unread.pause();
  for (const socket of [half, idle, unread]) socket.on("error", () => {});
  await new Promise((go) => setTimeout(go, 200));
  child.kill("SIGTERM");
  // As Docker does.
  const kill = setTimeout(() => child.kill("SIGKILL"), 10_000);
  expect(await ended).toBe(0);
  clearTimeout(kill);
  for (const socket of [half, idle, unread]) socket.destroy();
});

test("a request whose host cannot be read gets a sentence and tells nothing of the machine", async () => {
  const { out } = start({});
  await until(() => out() !== "");
  const socket = connect(Number(new URL(out().trim()).port), "127.0.0.1");
  socket.end("GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n");
  const answer = (await socket.toArray()).join("");
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toMatch(/^content-security-policy: /m);
  expect(answer).toContain("The address of the request cannot be read; expected a Host header");
  expect(answer).not.toContain(app);
});

test("a second start finds the store as it was and loads nothing", async () => {
  const { child, out, err, ended } = start({});
  await until(() => out() !== "");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(err()).not.toMatch(/Loaded/);
});

test("a port in use ends it with a sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { err, ended } = start({ PORT: String(port) });
  expect(await ended).toBe(1);
  expect(err()).toBe(
    `PORT ${port} is already in use on 127.0.0.1: end what listens there, or set PORT to another number (0: any free port).\n`,
  );
  other.close();
});

test("an address that is not this machine's ends it with a sentence", async () => {
  const { err, ended } = start({ HOST: "192.0.2.1" });
  expect(await ended).toBe(1);
  expect(err()).toBe("HOST 192.0.2.1 is no address of this machine: set HOST to one, such as 127.0.0.1 or 0.0.0.0.\n");
});

test("a bad value of the environment ends it with a sentence that names it", async () => {
  const { err, ended } = start({ PORT: "http" });
  expect(await ended).toBe(1);
  expect(err()).toMatch(/^PORT is "http"; expected a whole number from 0 to 65535.*\n$/);
});

test("a seed with a fault ends it with file and line, and the store is left alone", async () => {
  const seed = join(folder, "seed");
  cpSync(frozenSeed, seed, { recursive: true });
  appendFileSync(join(seed, "agencies.csv"), "zz,half\n");
  const { err, out, ended } = start({ SEED_DIR: seed });
  expect(await ended).toBe(1);
  expect(err()).toMatch(/agencies\.csv/);
  expect(err()).not.toMatch(/^\s+at /m);
  expect(out()).toBe("");
  const again = start({});
  await until(() => again.out() !== "");
  expect(again.err()).not.toMatch(/Loaded/);
});

test("a Neo4j that is not there is waited for: it listens, is not ready, and says so once", async () => {
  const port = await freePort();
  const absent = await freePort();
  const { child, err, out, ended } = start({ NEO4J_URI: `bolt://127.0.0.1:${absent}`, PORT: String(port) });
  await until(() => /Trying again/.test(err()));
  const address = `http://127.0.0.1:${port}`;
  expect((await fetch(`${address}/health`)).status).toBe(200);
  expect((await fetch(`${address}/ready`)).status).toBe(503);
  const page = await fetch(`${address}/`, { headers: { accept: "text/html" } });
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await page.text()).toContain("The explorer waits for its database");
  expect(out()).toBe("");
  expect(err().match(/Trying again/g)).toHaveLength(1);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

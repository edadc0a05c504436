/** The commands of README.md run in a copy of the project; `seedReadme.test.ts` holds its questions and answers. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "./freePort.ts";
import { lacking } from "./neo4j/libraries.ts";
import { readmeBlocks } from "./readmeBlocks.ts";

describe("the commands", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  const running: ChildProcess[] = [];
  const environment = { ...process.env, LOG_LEVEL: "info", NODE_ENV: "production" } as Record<string, string>;
  delete environment["NEO4J_URI"];

  beforeAll(() => {
    const left = new Set(["node_modules", "dist", "data", ".git"]);
    cpSync(".", folder, { recursive: true, filter: (path) => !left.has(basename(path)) || path === "." });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  });
  afterAll(async () => {
    for (const child of running) await end(child);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Ends a command with all that it started. */
  async function end(child: ChildProcess) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    process.kill(-child.pid!, "SIGTERM");
    await ended;
  }

  /** Runs a line of the README in the copy until it has printed what it should. */
  async function start(line: string, until: RegExp, more: Record<string, string> = {}) {
    const child = spawn("sh", ["-c", line], { cwd: folder, detached: true, env: { ...environment, ...more } });
    running.push(child);
    let printed = "";
    await new Promise<void>((done, fail) => {
      const read = (chunk: Buffer) => {
        printed += chunk;
        if (until.test(printed)) done();
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("exit", () => fail(new Error(`"${line}" ended early:\n${printed}`)));
    });
    return child;
  }
  /** Runs a line that starts the server, on a free port, until it says where it answers. */
  async function serve(line: string) {
    const port = String(await freePort());
    const address = `http://localhost:${port}`;
    return { child: await start(line, new RegExp(address), { PORT: port }), address };
  }
  const run = (line: string) => execFileSync("sh", ["-c", line], { cwd: folder, env: environment, encoding: "utf8" });
  const lines = readmeBlocks("sh").flatMap((block) => block.trim().split("\n"));
  const starting = lines.find((line) => line.startsWith("NEO4J_URI="))!;

  /** These are run by whoever runs this test: the install before it, the checks around it. */
  const around = ["npm ci", "npm run check", "npm test"];
  const tried = [
    "npm start",
    starting,
    "npm run neo4j",
    "npm run query -- frameworks",
    "npm run seed:check",
    "npm run bench -- size",
  ];

  test("every command is run here or around here", () => {
    expect(new Set(lines)).toEqual(new Set([...around, ...tried]));
  });

  test("npm run seed:check finds nothing", () => expect(run("npm run seed:check")).toMatch(/no faults|0 faults/));

  test("npm start serves the explorer", async () => {
    const { child, address } = await serve("npm start");
    const page = await (await fetch(`${address}/`)).text();
    expect(page).toContain("Building confidence and security in the use of ICTs");
    await end(child);
    expect(existsSync(join(folder, "data"))).toBe(true);
  }, 120_000);

  test("npm run query prints a table", () => {
    expect(run("npm run query -- frameworks")).toMatch(/wsis.*WSIS Action Lines/);
  });

  test("npm run bench -- size prints its table", () => {
    expect(run("npm run bench -- size")).toMatch(/script of the first route, gzip \| \d+/);
  }, 120_000);

  test("on Neo4j", async ({ skip }) => {
    const missing = await lacking();
    if (missing && process.env["REQUIRE_ALL"] !== "1") skip(missing);
    // The port of the README may be taken on this machine.
    const port = String(await freePort());
    await start("npm run neo4j", /Neo4j answers at/, { NEO4J_PORT: port });
    const { address } = await serve(starting.replace(":7687", `:${port}`));
    const ready = await (await fetch(`${address}/ready`)).json();
    expect(ready).toMatchObject({ status: "ready", store: "Neo4j" });
  }, 240_000);
});

/** Starts the built server once for all browser tests, on a free port, with the embedded store in a folder of its own. */
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { chromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the explorer answers; null where there is no Chromium to look at it. */
    site: string | null;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));

export default async function setup(project: TestProject) {
  if (!chromium) {
    const sentence = "No Chromium found: set CHROMIUM to its path, or install Debian's package chromium.";
    if (process.env["REQUIRE_ALL"] === "1") throw new Error(sentence);
    console.warn(`\nBROWSER TESTS SKIPPED. ${sentence}\n`);
    project.provide("site", null);
    return;
  }
  const site = await startSite();
  project.provide("site", site.address);
  return site.stop;
}

/** Builds client and server, starts it and waits until it answers `/ready`. */
export async function startSite(): Promise<{ address: string; stop: () => Promise<void> }> {
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: production });
  const folder = await mkdtemp(join(tmpdir(), "explorer-"));
  const port = await freePort();
  const server = spawn(process.execPath, ["dist/server/main.js"], {
    cwd: root,
    env: { ...production, PORT: `${port}`, HOST: "127.0.0.1", DATA_DIR: folder, LOG_LEVEL: "error", NEO4J_URI: "" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill();
      await once(server, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await ready(address, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

const production = { ...process.env, NODE_ENV: "production" };

async function ready(address: string, server: ChildProcess) {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended with exit code ${server.exitCode}`);
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server at ${address} was not ready within 30 s`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

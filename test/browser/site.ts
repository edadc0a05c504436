/** Starts the built server once for all browser tests, on a free port, with the embedded store in a folder of its own. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { frozenSeed } from "../frozenSeed.ts";
import { chromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the explorer answers; null where there is no Chromium to look at it. */
    site: string | null;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export default async function setup(project: TestProject) {
  if (!chromium) {
    const sentence = "No Chromium found: set CHROMIUM to its path, or install Debian's package chromium.";
    if (process.env["REQUIRE_ALL"] === "1") throw new Error(sentence);
    console.warn(`\nBROWSER TESTS SKIPPED. ${sentence}\n`);
    project.provide("site", null);
    return;
  }
  const site = await startSite(frozenSeed);
  project.provide("site", site.address);
  return site.stop;
}

const production = { ...process.env, NODE_ENV: "production" };

interface Site {
  address: string;
  stop: () => Promise<void>;
}

/** Builds client and server, starts it on a free port with a seed and waits until it says where it is ready. */
export async function startSite(seedDir: string): Promise<Site> {
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: production });
  return runSite(seedDir);
}

/** Starts what is built, as `startSite` does. */
export async function runSite(seedDir: string, more: Record<string, string> = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "explorer-"));
  const settings = {
    PORT: "0",
    HOST: "127.0.0.1",
    PUBLIC_URL: "",
    DATA_DIR: folder,
    SEED_DIR: seedDir,
    NEO4J_URI: "",
    LOG_LEVEL: "error",
    ...more,
  };
  const server = spawn(process.execPath, ["dist/server/main.js"], {
    cwd: root,
    env: { ...production, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill();
      await once(server, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface(server.stdout)) {
    const address = /^https?:\/\/\S+$/.exec(line)?.[0];
    if (address) {
      server.stdout.pipe(process.stderr);
      return { address, stop };
    }
    console.log(line);
  }
  await stop();
  throw new Error("the server ended before it was ready");
}

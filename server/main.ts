/** The process: reads the environment, listens at once, opens the store, and closes in order. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { createServerAdapter } from "@whatwg-node/server";
import { createApp } from "./app.ts";
import { readEnvironment } from "./environment.ts";
import { fail } from "./fail.ts";
import { createAssets } from "./http/assets.ts";
import { listen } from "./http/listen.ts";
import { createLog } from "./log.ts";
import type { Started } from "./startServing.ts";
import { startServing } from "./startServing.ts";

/** Built beside the server: dist/server/main.js and dist/client. */
const client = join(import.meta.dirname, "..", "client");

/** Milliseconds that requests under way get when the process is asked to end. */
const patience = 10_000;

try {
  const environment = readEnvironment();
  const log = createLog(environment.logLevel);
  const template = readFile(join(client, "index.html"), "utf8");
  let started: Started | null = null;
  const app = createApp({
    serving: () => started?.serving() ?? null,
    isWaiting: () => started?.isWaiting() ?? false,
    template: () => template,
    asset: createAssets(client),
    frameAncestors: environment.frameAncestors,
    log,
  });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, createServerAdapter(app.fetch));
  const listening = await listen(server, environment.port, environment.host);

  started = startServing(environment, log);
  const end = async (signal: string) => {
    log.info(`${signal}: closing`);
    await listening.close(patience);
    await started?.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void end(signal).catch(fail));

  await started.ready;
  if (started.serving()) console.log(environment.publicUrl ?? listening.address);
} catch (error) {
  fail(error);
}

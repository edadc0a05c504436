/** The server as a process: reads the environment, listens at once, opens the store, and closes in order. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createApp } from "./app.ts";
import { readEnvironment } from "./environment.ts";
import { fail } from "./fail.ts";
import { createHttpServer } from "./http/httpServer.ts";
import { listen } from "./http/listen.ts";
import { readStaticFiles } from "./http/staticFiles.ts";
import { createLog } from "./log.ts";
import type { Started } from "./startServing.ts";
import { startServing } from "./startServing.ts";

/** Milliseconds that requests under way get when the process is asked to end, and that its end takes at most. */
const patience = 5_000;
const longest = 8_000;

/** `client`: the folder of the built client. */
export async function serve(client: string): Promise<void> {
  try {
    await start(client);
  } catch (error) {
    fail(error);
  }
}

/** Ends once a version is served and the address is printed. */
async function start(client: string): Promise<void> {
  const environment = readEnvironment();
  const log = createLog(environment.logLevel);
  const template = readFile(join(client, "index.html"), "utf8");
  let started: Started | null = null;
  const app = createApp({
    serving: () => started?.serving() ?? null,
    isWaiting: () => started?.isWaiting() ?? false,
    template: () => template,
    files: readStaticFiles(client),
    frameAncestors: environment.frameAncestors,
    publicPath: environment.publicUrl ? new URL(environment.publicUrl).pathname.replace(/\/$/, "") : "",
    log,
  });
  const server = createHttpServer(app.answer, {
    keepAlive: environment.keepAliveSeconds * 1000,
    connections: environment.maxConnections,
  });
  const listening = await listen(server, environment.port, environment.host);

  started = startServing(environment, log);
  const close = async () => {
    await listening.close(patience);
    await started?.close();
  };
  const end = async (signal: string) => {
    log.info(`${signal}: closing`);
    await Promise.race([close(), pause(longest)]);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void end(signal).catch(fail));

  await started.ready;
  if (started.serving()) console.log(environment.publicUrl ?? listening.address);
}

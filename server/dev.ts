/** `npm run dev`: one process in which Vite serves the client and loads the server's files anew when they change. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { createServer as createVite } from "vite";

const project = join(import.meta.dirname, "..");

let listener: RequestListener = (_, response) => response.writeHead(503, { "Retry-After": "1" }).end("starting\n");
const server = createServer((request, response) => listener(request, response));
const vite = await createVite({
  configFile: join(project, "vite.config.ts"),
  appType: "custom",
  server: { middlewareMode: true, hmr: { server } },
});
const load = (file: string) => vite.ssrLoadModule(join(project, "server", file));

const { fail } = (await load("fail.ts")) as typeof import("./fail.ts");
try {
  const { readEnvironment } = (await load("environment.ts")) as typeof import("./environment.ts");
  const { createLog } = (await load("log.ts")) as typeof import("./log.ts");
  const { startServing } = (await load("startServing.ts")) as typeof import("./startServing.ts");
  const { listen } = (await load("http/listen.ts")) as typeof import("./http/listen.ts");
  const { listener: listenerOf } = (await load("http/httpServer.ts")) as typeof import("./http/httpServer.ts");
  const environment = readEnvironment();
  const log = createLog(environment.logLevel);
  const { address } = await listen(server, environment.port, environment.host);
  const started = startServing(environment, log);

  let made: { by: unknown; app: import("./app.ts").App } | undefined;
  /** The app of the files as they are now; the store and its memory stay. */
  const app = async () => {
    const { createApp } = (await load("app.ts")) as typeof import("./app.ts");
    if (made?.by !== createApp) {
      const { serving, isWaiting } = started;
      const parts = { serving, isWaiting, files: new Map(), frameAncestors: [], log, policed: false };
      made = { by: createApp, app: createApp({ ...parts, template }) };
    }
    return made.app;
  };
  const answer = listenerOf(async (request) => (await app()).answer(request), server);
  listener = (request, response) => vite.middlewares(request, response, () => answer(request, response));

  await started.ready;
  console.log(address);
} catch (error) {
  fail(error);
}

async function template(address: string): Promise<string> {
  return vite.transformIndexHtml(address, await readFile(join(project, "client/index.html"), "utf8"));
}

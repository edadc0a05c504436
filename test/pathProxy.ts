/** A proxy that shows a server under a path, and nothing else; it takes the path away before it passes a request on, or not. */
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface PathProxy {
  address: string;
  /** Paths outside of its own that it was asked for. */
  strays: string[];
  close(): Promise<void>;
}

export async function startPathProxy(port: number, path: string, takesAway: boolean): Promise<PathProxy> {
  const strays: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? "/";
    if (url !== path && !url.startsWith(`${path}/`)) {
      strays.push(url);
      return outgoing.writeHead(404).end();
    }
    const { method, headers } = incoming;
    const passed = takesAway ? url.slice(path.length) || "/" : url;
    const onward = request({ host: "127.0.0.1", port, method, headers, path: passed }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    strays,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

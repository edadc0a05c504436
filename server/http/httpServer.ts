/** Node's HTTP server around a function from requests to answers, with bounds on what clients can take up. */
import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import { isEnding } from "./ending.ts";
import { inTurn } from "./inTurn.ts";
import type { ConnectionLimits } from "./connectionLimits.ts";
import { connectionLimits } from "./connectionLimits.ts";
import { nodeRequest } from "./nodeRequest.ts";
import type { HttpResponse } from "./response.ts";
import { send } from "./send.ts";

/** Never rejects. */
export type Handler = (request: Request) => Promise<HttpResponse>;

export function createHttpServer(handler: Handler, given: Partial<ConnectionLimits> = {}): Server {
  const limits = { ...connectionLimits, ...given };
  const server = createServer({
    keepAliveTimeout: limits.keepAlive,
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    connectionsCheckingInterval: limits.lookEvery,
  });
  server.maxConnections = limits.connections;
  // Who asks nothing makes room for who does.
  server.on("drop", () => server.closeIdleConnections());
  server.on("request", listener(handler, server, limits));
  return server;
}

/** Of a server that ends, connections end with their answer. */
export function listener(
  handler: Handler,
  server: Server,
  limits: ConnectionLimits = connectionLimits,
): RequestListener {
  return inTurn(limits.waiting, async (request, response) => {
    try {
      const answer = await handler(await nodeRequest(request, response, limits.body));
      if (isEnding(server)) response.shouldKeepAlive = false;
      await send(answer, request, response, limits);
    } catch {
      // The client went away before its request was there.
      response.destroy();
    }
    // Its head may have gone out before: what is written still arrives.
    if (isEnding(server)) request.socket.end();
  });
}

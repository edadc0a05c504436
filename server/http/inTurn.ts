/** One request of a connection at a time: those sent ahead wait, and a connection with too many of them is ended. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** `serve` ends when the answer is taken or the client gone, and never rejects. */
export function inTurn(
  most: number,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RequestListener {
  const waiting = new WeakMap<Socket, [IncomingMessage, ServerResponse][]>();

  async function serveAll(socket: Socket, queue: [IncomingMessage, ServerResponse][]) {
    for (let next = queue[0]; next && !socket.destroyed; next = queue[0]) {
      await serve(...next);
      queue.shift();
    }
    waiting.delete(socket);
  }

  return (request, response) => {
    const { socket } = request;
    const queue = waiting.get(socket);
    if (queue) {
      // The first of them is being answered.
      if (queue.push([request, response]) > most + 1) socket.destroy();
      return;
    }
    const begun: [IncomingMessage, ServerResponse][] = [[request, response]];
    waiting.set(socket, begun);
    void serveAll(socket, begun);
  };
}

/** One request of a connection at a time: those sent ahead wait, and a connection with too many of them is ended. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";

type Exchange = [request: IncomingMessage, response: ServerResponse];

/** `serve` ends when the answer is taken or the client gone, and never rejects. */
export function inTurn(
  most: number,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RequestListener {
  const waiting = new WeakMap<Socket, Exchange[]>();

  async function serveAll(socket: Socket, queue: Exchange[]) {
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
    const first: Exchange[] = [[request, response]];
    waiting.set(socket, first);
    void serveAll(socket, first);
  };
}

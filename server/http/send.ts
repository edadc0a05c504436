/** Sends an answer piece by piece; who does not take a piece in time is dropped. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ConnectionLimits } from "./connectionLimits.ts";
import type { HttpResponse } from "./response.ts";

/** Ends when the client has the answer or is gone. */
export async function send(
  { status, headers, body }: HttpResponse,
  request: IncomingMessage,
  response: ServerResponse,
  limits: ConnectionLimits,
): Promise<void> {
  const isUnread = !request.complete;
  if (isUnread) response.shouldKeepAlive = false;
  response.writeHead(status, headers);
  let at = 0;
  // The pieces share the bytes of the body: who does not read holds a view, and no copy.
  for (; body.length - at > limits.piece; at += limits.piece) {
    if (!response.write(body.subarray(at, at + limits.piece))) await taken(response, "drain", limits.taking);
    if (response.destroyed) return;
  }
  if (isUnread) {
    response.write(body.subarray(at));
    await passOver(request, limits);
    response.end();
  } else response.end(body.subarray(at));
  await taken(response, "close", limits.taking);
}

/** Waits for an event, and drops the client when it does not come in time. */
function taken(response: ServerResponse, event: "drain" | "close", time: number): Promise<void> {
  if (response.closed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), time);
    const done = () => {
      clearTimeout(timer);
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.once(event, done).once("close", done);
  });
}

/** Reads on a little after a body that is not read: an end in the midst of it could cost the client the answer. */
function passOver(request: IncomingMessage, { passedOver, passing }: ConnectionLimits): Promise<void> {
  let size = 0;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      request.off("data", count).pause();
      resolve();
    };
    const timer = setTimeout(done, passing);
    const count = (part: Buffer) => {
      size += part.length;
      if (size > passedOver) done();
    };
    request.on("data", count).once("end", done).once("close", done);
  });
}

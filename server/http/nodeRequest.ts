/** A request of Node's HTTP server as the Fetch API has it, with no more of its body than is read at all. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Request as FetchRequest } from "@whatwg-node/fetch";

/** Rejects where the client goes away before its body is there. */
export async function nodeRequest(message: IncomingMessage, response: ServerResponse, most: number): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const left = new AbortController();
  response.once("close", () => response.writableFinished || left.abort());
  return new FetchRequest(url.startsWith("/") ? `http://${headers.host ?? "localhost"}${url}` : url, {
    method,
    headers: headers as Record<string, string>,
    signal: left.signal,
    ...(method === "GET" || method === "HEAD" ? {} : { body: await readBody(message, most) }),
  });
}

/** One byte more than `most` tells that there is more; of a body that says so itself nothing is read. */
async function readBody(message: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let size = 0;
  if (Number(message.headers["content-length"]) > most) return Buffer.concat(parts);
  for await (const part of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > most) break;
  }
  return Buffer.concat(parts, Math.min(size, most + 1));
}

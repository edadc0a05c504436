/** A request of Node's HTTP server as the Fetch API has it, with no more of its body than is read at all. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Request as FetchRequest } from "@whatwg-node/fetch";

/** A name or an address, with a port or without one. */
const isHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d*)?$/i;

/**
 * Path and query are those of the request line, whatever the client calls the host; with a host that is none the address
 * cannot be read. Rejects where the client goes away before its body is there.
 */
export async function nodeRequest(message: IncomingMessage, response: ServerResponse, most: number): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const left = new AbortController();
  response.once("close", () => response.writableFinished || left.abort());
  const host = headers.host ?? "localhost";
  const address = url.startsWith("/") ? `http://${isHost.test(host) ? host : "["}${url}` : url;
  return new FetchRequest(/^https?:/i.test(address) ? address : "http://[", {
    method,
    headers: withoutCase(headers) as Record<string, string>,
    signal: left.signal,
    ...(method === "GET" || method === "HEAD" ? {} : { body: await readBody(message, most) }),
  });
}

/** Names of media types have no case, and those who read them know the lower one. Of a body's type the parameters stay as they are. */
function withoutCase(headers: IncomingMessage["headers"]): IncomingMessage["headers"] {
  const type = headers["content-type"]?.replace(/^[^;]+/, (name) => name.toLowerCase());
  const accept = headers.accept?.toLowerCase();
  return { ...headers, ...(type !== undefined && { "content-type": type }), ...(accept !== undefined && { accept }) };
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

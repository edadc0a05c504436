/** What a route answers: a status, headers and the bytes of a body, from which a server sends or a test reads. */
import type { Codings } from "./coding.ts";

/** Names in lower case, so that no header is there twice. */
export type Headers = Record<Lowercase<string>, string>;
export type Bytes = Uint8Array<ArrayBuffer>;

export interface HttpResponse {
  status: number;
  headers: Headers;
  body: Bytes;
  /** Of bytes that many requests share: their codings, each made once. */
  codings?: Codings;
}

const encoder = new TextEncoder();

export const respond = (status: number, headers: Headers, body: string | Bytes = ""): HttpResponse => ({
  status,
  headers,
  body: typeof body === "string" ? encoder.encode(body) : body,
});

export const json = (status: number, body: object, headers: Headers = {}): HttpResponse =>
  respond(
    status,
    { "content-type": "application/json", "cache-control": "no-store", ...headers },
    `${JSON.stringify(body)}\n`,
  );

/** The answer as the Fetch API has it. */
export const toResponse = ({ status, headers, body }: HttpResponse): Response =>
  new Response(status === 204 || status === 304 ? null : body, { status, headers });

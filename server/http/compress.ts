/** Answers in brotli or gzip for those who take it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller bodies fit one packet as they are. */
const worthwhile = 1_400;
const text = /^(text\/|application\/(json|graphql-response\+json)|image\/svg)/;

export type Coding = "br" | "gzip";

export function codingFor(request: Request): Coding | null {
  const accepted = (request.headers.get("accept-encoding") ?? "")
    .split(",")
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(";")[0]?.trim());
  return accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : null;
}

/** `quality` from 0 to 11: low for an answer that is sent once, high for one that is kept. */
export async function encode(body: Uint8Array, coding: Coding, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const coded =
    coding === "br"
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : await zip(body, { level: Math.min(quality, 9) });
  return new Uint8Array(coded);
}

/** The answer, compressed where that is accepted and worthwhile. */
export async function compress(request: Request, response: Response): Promise<Response> {
  if (!text.test(response.headers.get("content-type") ?? "")) return response;
  response.headers.append("Vary", "Accept-Encoding");
  const coding = codingFor(request);
  if (!coding || response.headers.has("content-encoding")) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  if (body.length < worthwhile) return new Response(body, { status, headers });
  headers.set("Content-Encoding", coding);
  headers.delete("content-length");
  return new Response(await encode(body, coding, 4), { status, headers });
}

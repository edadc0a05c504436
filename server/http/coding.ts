/** Content codings: which one a request takes, and bytes in it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { accepted } from "./accepted.ts";
import type { Bytes } from "./response.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Coding = "br" | "gzip";
export type Codings = Partial<Record<Coding, Promise<Bytes>>>;

export function codingFor(request: Request): Coding | null {
  const weights = accepted(request.headers.get("accept-encoding"));
  const takes = (coding: Coding) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
  return takes("br") ? "br" : takes("gzip") ? "gzip" : null;
}

/** `quality` from 0 to 11: low for an answer that is sent once, high for one that is kept. */
export async function encode(body: Bytes, coding: Coding, quality: number): Promise<Bytes> {
  const coded =
    coding === "br"
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : await zip(body, { level: Math.min(quality, 9) });
  return new Uint8Array(coded);
}

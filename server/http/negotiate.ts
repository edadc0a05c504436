/** What of an answer a request gets: 304 for what it has already, else the body in a coding that it takes. */
import type { Coding } from "./coding.ts";
import { codingFor, encode } from "./coding.ts";
import type { Bytes, Headers, HttpResponse } from "./response.ts";
import { respond } from "./response.ts";

/** Smaller bodies fit one packet as they are. */
const worthwhile = 1_400;
const text = /^(text\/|application\/(json|graphql-response\+json|manifest\+json)|image\/svg)/;

export async function negotiate(request: Request, response: HttpResponse): Promise<HttpResponse> {
  if (!text.test(response.headers["content-type"] ?? "")) return unlessKnown(request, response) ?? response;
  const coding = response.body.length < worthwhile ? null : codingFor(request);
  const headers: Headers = { ...response.headers, vary: withName(response.headers.vary, "Accept-Encoding") };
  if (coding) headers["content-encoding"] = coding;
  // A strong tag names bytes, which differ by coding.
  if (coding && headers.etag) headers.etag = headers.etag.replace(/"$/, `-${coding}"`);
  const negotiated = { ...response, headers };
  return (
    unlessKnown(request, negotiated) ?? (coding ? { ...negotiated, body: await coded(response, coding) } : negotiated)
  );
}

/** A list of names, as in Vary, with one more. */
export const withName = (list: string | undefined, name: string): string => (list ? `${list}, ${name}` : name);

/** 304 where the request names the answer's tag, alone, among others, as a weak one, or by `*`. */
function unlessKnown(request: Request, { status, headers }: HttpResponse): HttpResponse | null {
  const asked = request.headers.get("if-none-match");
  if (status !== 200 || !headers.etag || asked === null) return null;
  const tags: string[] = asked.match(/"[^"]*"/g) ?? [];
  if (asked.trim() !== "*" && !tags.includes(headers.etag)) return null;
  const { "content-encoding": _, "content-type": __, ...kept } = headers;
  return respond(304, kept);
}

/** Shared bytes are coded once, with more care for those that are not too long for it. */
function coded({ body, codings }: HttpResponse, coding: Coding): Promise<Bytes> {
  if (!codings) return encode(body, coding, 4);
  return (codings[coding] ??= encode(body, coding, body.length > 300_000 ? 5 : 11));
}

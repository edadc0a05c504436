/** GraphiQL for browsers at the API's address: whole in one page of its own, so that nothing comes from elsewhere. */
import { createHash } from "node:crypto";
import type { Coding } from "./compress.ts";
import { codingFor, encode } from "./compress.ts";
import { examples } from "../api/examples.ts";
import { inlineScripts } from "./inlineScripts.ts";
import { securityHeaders } from "./securityHeaders.ts";

interface Drawn {
  html: Uint8Array;
  etag: string;
  scripts: string;
  coded: Partial<Record<Coding, Promise<Uint8Array<ArrayBuffer>>>>;
}
let drawn: Promise<Drawn> | undefined;

export const wantsGraphiql = (request: Request): boolean =>
  ["GET", "HEAD"].includes(request.method) && (request.headers.get("accept")?.includes("text/html") ?? false);

export async function graphiql(request: Request): Promise<Response> {
  const { html, etag, scripts, coded } = await (drawn ??= draw());
  const coding = codingFor(request);
  const policy = {
    "script-src": scripts,
    // Its editor makes styles and workers as it goes.
    "style-src": "'unsafe-inline'",
    "worker-src": "blob:",
    "img-src": "data:",
    "font-src": "data:",
    "connect-src": "'self'",
  };
  const headers = new Headers({
    ...securityHeaders(policy),
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-cache",
    Vary: "Accept, Accept-Encoding",
    ETag: etag,
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  if (!coding) return new Response(new Uint8Array(html), { headers });
  headers.set("Content-Encoding", coding);
  return new Response(await (coded[coding] ??= encode(html, coding, 5)), { headers });
}

/** Nine megabytes of script, so it is loaded when somebody first comes. */
async function draw(): Promise<Drawn> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const text = renderGraphiQL({ title: "WSIS–SDG mapping graph explorer: API", defaultTabs: examples });
  const html = Buffer.from(text);
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  return { html, etag, scripts: inlineScripts(text), coded: {} };
}

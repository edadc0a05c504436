/** The built files of the client, read once and sent from memory. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { Coding } from "./compress.ts";
import { codingFor, encode } from "./compress.ts";
import { securityHeaders } from "./securityHeaders.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const packed = new Set([".png", ".woff2"]);

interface Asset {
  type: string;
  etag: string;
  plain: Uint8Array<ArrayBuffer>;
  coded: Partial<Record<Coding, Promise<Uint8Array<ArrayBuffer>>>>;
  isPacked: boolean;
}

/** Answers a request for a file of the folder; null where there is no such file. Names in `assets/` hold a hash of their content. */
export function createAssets(folder: string): (request: Request, path: string) => Promise<Response | null> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).split(sep).join("/").replace(/^\/*/, "/");
    // The template is sent by the page, and the manifest is for the build alone.
    if (!entry.isFile() || path === "/index.html" || path.startsWith("/.vite/")) continue;
    const plain = new Uint8Array(readFileSync(file));
    const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
    const extension = extname(file);
    const type = types[extension] ?? "application/octet-stream";
    assets.set(path, { type, etag, plain, coded: {}, isPacked: packed.has(extension) });
  }

  return async (request, path) => {
    const asset = assets.get(path);
    if (!asset) return null;
    const coding = asset.isPacked ? null : codingFor(request);
    const headers = new Headers({
      ...securityHeaders(),
      "Content-Type": asset.type,
      ETag: coding ? asset.etag.replace(/"$/, `-${coding}"`) : asset.etag,
      Vary: "Accept-Encoding",
      "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
    if (request.headers.get("if-none-match")?.includes(headers.get("etag") as string)) {
      return new Response(null, { status: 304, headers });
    }
    if (!coding) return new Response(asset.plain, { headers });
    headers.set("Content-Encoding", coding);
    return new Response(await (asset.coded[coding] ??= encode(asset.plain, coding, 11)), { headers });
  };
}

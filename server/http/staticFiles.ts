/** Files that are sent as they are from memory: the built client by its folder, and single ones made at run time. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { Bytes, HttpResponse } from "./response.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".graphql": "text/plain; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The files of a folder by their path below it. */
export function readStaticFiles(folder: string): Map<string, HttpResponse> {
  const files = new Map<string, HttpResponse>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).split(sep).join("/").replace(/^\/*/, "/");
    // The template is sent by the page, and the manifest is for the build alone.
    if (!entry.isFile() || path === "/index.html" || path.startsWith("/.vite/")) continue;
    files.set(path, staticFile(path, new Uint8Array(readFileSync(file))));
  }
  return files;
}

/** Names in `assets/` hold a hash of their content. */
export const staticFile = (path: string, body: Bytes): HttpResponse => ({
  status: 200,
  headers: {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    etag: `"${hashOf(body)}"`,
    "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  },
  body,
  codings: {},
});

export const hashOf = (body: Bytes): string => createHash("sha256").update(body).digest("base64url").slice(0, 22);

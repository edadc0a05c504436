/** What the browser has to load: the first route and, when the graph is opened, its chunk. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { atMost, type Figure } from "./table.ts";

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

/** Kilobytes (1,000 bytes) after gzip of a chunk and what it imports at once, without what `known` holds already. */
function kilobytes(manifest: Record<string, Chunk>, key: string, known: Set<string>, kind: "js" | "css"): number {
  const chunk = manifest[key];
  if (!chunk || known.has(key)) return 0;
  known.add(key);
  const files = kind === "js" ? [chunk.file] : (chunk.css ?? []);
  const own = files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/client/${file}`)).length / 1000, 0);
  return (chunk.imports ?? []).reduce((sum, next) => sum + kilobytes(manifest, next, known, kind), own);
}

export function size(): Figure[] {
  const manifest = JSON.parse(readFileSync("dist/client/.vite/manifest.json", "utf8")) as Record<string, Chunk>;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? "";
  const known = new Set<string>();
  const first = kilobytes(manifest, entry, known, "js");
  const graph = Object.keys(manifest).filter((key) => key.includes("graph"));
  const later = graph.reduce((sum, key) => sum + kilobytes(manifest, key, known, "js"), 0);
  return [
    atMost("script of the first route, gzip", first, 40, "kB"),
    atMost("style of the first route, gzip", kilobytes(manifest, entry, new Set(), "css"), 40, "kB"),
    atMost("script of the graph, gzip, on top", later, 40, "kB"),
  ];
}

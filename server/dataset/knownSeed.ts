/** The version of a seed, known by the bytes of its files, so that a start need not read and check rows that it has seen before. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "./content.ts";
import { seedContent } from "./seedContent.ts";
import { layout } from "./version.ts";

interface Known {
  bytes: string;
  version: string;
}

/**
 * The version of the seed in a folder, and a function that reads its rows as they are then. They are read and checked at
 * once unless `dataDir` remembers these very bytes. Throws a `SeedError` for a seed with faults.
 */
export function knownSeed(
  seedDir: string,
  dataDir: string,
  log: (message: string) => void,
): { version: string; read: () => Content } {
  const file = join(dataDir, "seed.json");
  const bytes = digest(seedDir);
  const known = recall(file);
  if (bytes !== null && known?.bytes === bytes) {
    return { version: known.version, read: () => readAgain(seedDir, known.version, file) };
  }
  const content = seedContent(seedDir);
  if (bytes !== null) remember(file, dataDir, { bytes, version: content.version }, log);
  return { version: content.version, read: () => content };
}

/** A version that was remembered wrongly, or whose files have changed since the start, is forgotten. */
function readAgain(seedDir: string, version: string, file: string): Content {
  const content = seedContent(seedDir);
  if (content.version !== version) rmSync(file, { force: true });
  return content;
}

/** SHA-256 over the layout, this program and the files of a seed; null when they cannot be read, which the reader explains better. */
function digest(seedDir: string): string | null {
  try {
    // Another build may read the same bytes differently.
    const hash = createHash("sha256")
      .update(`${layout}\n`)
      .update(readFileSync(import.meta.filename));
    const files = readdirSync(seedDir).filter((name) => name.endsWith(".csv") || name === "datapackage.json");
    for (const name of files.sort()) {
      const bytes = readFileSync(join(seedDir, name));
      hash.update(`${name} ${bytes.length}\n`).update(bytes);
    }
    return hash.digest("hex");
  } catch {
    return null;
  }
}

function recall(file: string): Known | null {
  try {
    const { bytes, version } = JSON.parse(readFileSync(file, "utf8")) as Partial<Known>;
    return typeof bytes === "string" && /^[0-9a-f]{64}$/.test(version ?? "") ? { bytes, version: version! } : null;
  } catch {
    return null;
  }
}

/** Not being able to remember only makes the next start slower. */
function remember(file: string, dataDir: string, known: Known, log: (message: string) => void): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(known));
    renameSync(`${file}.new`, file);
  } catch (error) {
    log(
      `The version of the seed cannot be remembered in ${dataDir}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

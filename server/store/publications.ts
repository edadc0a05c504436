/** What was published from this DATA_DIR, kept in `published.json`: by it a start knows the versions that its own seed had. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Log } from "./store.ts";

interface Publication {
  version: string;
  /** The seed's folder, as seen from DATA_DIR: the two may move together. */
  seed: string;
  /** ISO 8601. */
  at: string;
}

const name = "published.json";
/** Older ones are forgotten: nobody serves a version that was replaced so often. */
const most = 100;

/** Whether the version was published from here; with `seedDir`, from that seed. */
export function wasPublished(dataDir: string, version: string, seedDir?: string): boolean {
  return recorded(dataDir).some(
    (one) => one.version === version && (seedDir === undefined || one.seed === relative(dataDir, seedDir)),
  );
}

/**
 * Written down before the publishing itself: an entry too many does no harm, while without one the next start could not
 * tell its own version. A folder that cannot be written is logged and does not stop the publishing.
 */
export function recordPublication(dataDir: string, seedDir: string, version: string, log: Log): void {
  const seed = relative(dataDir, seedDir);
  const earlier = recorded(dataDir).filter((one) => one.version !== version || one.seed !== seed);
  const all = [...earlier, { version, seed, at: new Date().toISOString() }].slice(-most);
  const file = join(dataDir, name);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(all, null, 2)}\n`);
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    log(`What is published cannot be written down in ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function recorded(dataDir: string): Publication[] {
  try {
    const read = JSON.parse(readFileSync(join(dataDir, name), "utf8")) as unknown;
    return Array.isArray(read) ? read.filter(isPublication) : [];
  } catch {
    return [];
  }
}

const isPublication = (one: Partial<Publication> | null): one is Publication =>
  typeof one?.version === "string" && typeof one.seed === "string";

/** A seed that was read before is known by its bytes: its version need not be worked out again at every start. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layout } from "../dataset/version.ts";
import { seedContent } from "./seedContent.ts";
import type { Content, Log } from "./store.ts";
import { StoreRefused } from "./store.ts";

interface Known {
  bytes: string;
  version: string;
}

/**
 * The content of a seed folder. When `dataDir` remembers these very bytes, they are read and checked only once a load
 * asks for the dataset; else at once, and then remembered. Throws a `SeedError` for a seed with faults.
 */
export function knownSeed(seedDir: string, dataDir: string, log: Log): Content {
  const file = join(dataDir, "seed.json");
  const bytes = digest(seedDir);
  const known = recall(file);
  if (bytes !== null && known?.bytes === bytes) {
    return {
      version: known.version,
      origin: "seed",
      get dataset() {
        const { dataset, version } = seedContent(seedDir);
        if (version === known.version) return dataset;
        rmSync(file, { force: true });
        throw new StoreRefused(`The seed in ${seedDir} is not the one that was known by its bytes: start again.`);
      },
    };
  }
  const content = seedContent(seedDir);
  if (bytes !== null) remember(file, dataDir, { bytes, version: content.version }, log);
  return content;
}

/** SHA-256 over the layout, the program that reads it and the files that make up a seed; null where they cannot be read, which the reader tells better. */
function digest(seedDir: string): string | null {
  try {
    // Another build may read the same bytes in another way.
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
function remember(file: string, dataDir: string, known: Known, log: Log): void {
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

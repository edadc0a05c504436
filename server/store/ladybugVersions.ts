/** The files of the embedded store in DATA_DIR: makes one for a version, tells why one cannot be served, keeps two. */
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { loadLadybug } from "./ladybugLoad.ts";
import type { Pointer } from "./ladybugPointer.ts";
import { fileFormat, readPointer, writePointer } from "./ladybugPointer.ts";
import { loadPlan } from "./loadPlan.ts";
import type { Content } from "./store.ts";
import { StoreRefused } from "./store.ts";

/** Files that may still be read by a running server, or go back to, beside the one that is served. */
const kept = 2;
const building = /^building-/;
/** A load that is this old was killed; a file that is this young may be about to be opened by whoever made it. */
const abandonedAfterMs = 60 * 60 * 1000;
const youngMs = 60 * 1000;

/**
 * Loads the content into a new file and points at it. Nothing that is there is touched before the new file is whole, so
 * a kill leaves the old state, and two processes that do this at once leave two good files and a pointer to one.
 * Rejects with StoreRefused where the folder cannot be written.
 */
export async function buildVersion(dataDir: string, { dataset, version, origin }: Content): Promise<Pointer> {
  const mark = randomBytes(4).toString("hex");
  const folder = join(resolve(dataDir), `building-${mark}`);
  try {
    await mkdir(dataDir, { recursive: true });
    const made = await loadLadybug(folder, loadPlan(dataset, { version, origin, loadedAt: new Date().toISOString() }));
    const file = `graph-${version.slice(0, 16)}-${mark}.lbdb`;
    await rename(made, join(dataDir, file));
    const pointer = { file, version, format: fileFormat(), bytes: (await stat(join(dataDir, file))).size };
    await writePointer(dataDir, pointer);
    return pointer;
  } catch (error) {
    throw refusal(dataDir, error);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

/** Only what the system says of the disk or the folder is the operator's to mend. */
function refusal(dataDir: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^E[A-Z]+$/.test(code) && !/^IO exception|No space left|Permission denied/i.test(message)) return error;
  return new StoreRefused(`DATA_DIR ${dataDir} cannot be written (${message}): give a folder with room for the store.`);
}

/** Why the file cannot be served, as half a sentence; null where nothing speaks against it. */
export async function fault(dataDir: string, pointer: Pointer): Promise<string | null> {
  if (pointer.format !== fileFormat()) return "is of another format";
  const size = await stat(join(dataDir, pointer.file)).then(
    (file) => file.size,
    () => null,
  );
  if (size === null) return "is missing";
  if (size !== pointer.bytes) return `has ${size} bytes instead of ${pointer.bytes}`;
  return null;
}

/** Removes files that nobody needs: all but the newest two and the one pointed at, and what killed loads left. */
export async function tidy(dataDir: string): Promise<void> {
  const served = readPointer(dataDir)?.file;
  const names = await readdir(dataDir).catch(() => []);
  const files = [];
  for (const name of names) {
    if (!building.test(name) && !/^graph-.+\.lbdb$/.test(name)) continue;
    const { mtimeMs } = await stat(join(dataDir, name)).catch(() => ({ mtimeMs: Date.now() }));
    files.push({ name, age: Date.now() - mtimeMs });
  }
  files.sort((a, b) => a.age - b.age);
  const replaced = files.filter(({ name }) => !building.test(name) && name !== served).slice(kept - 1);
  const old = replaced.filter(({ age }) => age > youngMs);
  const left = files.filter(({ name, age }) => building.test(name) && age > abandonedAfterMs);
  for (const { name } of [...old, ...left])
    await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => {});
}

/** Publishes to the embedded store: each version is a new file beside the others, and the pointer turns to it last. */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Content } from "../dataset/content.ts";
import { fileHash } from "./fileHash.ts";
import { loadLadybug } from "./ladybugLoad.ts";
import type { Pointer } from "./ladybugPointer.ts";
import { fileFormat, syncFolder, writePointer } from "./ladybugPointer.ts";
import { buildingFolder, showAlive } from "./ladybugTidy.ts";
import { loadPlan } from "./loadPlan.ts";
import { StoreRefused } from "./store.ts";

/** Nobody writes to a file once it is closed; a copy laid over it would end the processes that serve it. */
const readOnly = 0o444;

/**
 * Loads the content into a new file and points at it. Nothing that is there is touched before the new file is whole, so
 * a kill leaves the old state, and two processes that do this at once leave two good files and a pointer to one.
 * Rejects with StoreRefused where the folder cannot be written.
 */
export async function buildVersion(dataDir: string, { dataset, version, origin }: Content): Promise<Pointer> {
  const mark = randomBytes(4).toString("hex");
  const folder = join(resolve(dataDir), buildingFolder(mark));
  const silence = showAlive(folder);
  try {
    await mkdir(dataDir, { recursive: true });
    const made = await loadLadybug(folder, loadPlan(dataset, { version, origin, loadedAt: new Date().toISOString() }));
    await chmod(made, readOnly);
    const { size: bytes } = await stat(made);
    const sha256 = await fileHash(made);
    const file = `graph-${version.slice(0, 16)}-${mark}.lbdb`;
    await rename(made, join(dataDir, file));
    await syncFolder(dataDir);
    const pointer = { file, version, format: fileFormat(), bytes, sha256 };
    await writePointer(dataDir, pointer);
    return pointer;
  } catch (error) {
    throw refusal(dataDir, error);
  } finally {
    silence();
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

/** The small file that says which file of the embedded store is served; replacing it is how a version changes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import ladybug from "@ladybugdb/core";
import { cypherFile } from "./cypherFiles.ts";

export interface Pointer {
  /** Name of the file beside the pointer. */
  file: string;
  /** The dataset version in it. */
  version: string;
  /** What must be the same for this program to read the file. */
  format: string;
  /** Its size, which shows a cut file without reading it. */
  bytes: number;
  /** SHA-256 of the file in hex, which shows any other change. */
  sha256: string;
}

const name = "graph.json";

/** The storage format of the library, and the tables that this release expects. */
export function fileFormat(): string {
  const tables = createHash("sha256").update(cypherFile("ladybug/schema")).digest("hex").slice(0, 12);
  return `${ladybug.Database.getStorageVersion()}-${tables}`;
}

/** There is a pointer, and it cannot be read. */
export class PointerDamaged extends Error {
  override name = "PointerDamaged";
}

/** Null when there is none. Throws PointerDamaged where it cannot be read, or is not of the form of one. */
export function readPointer(dataDir: string): Pointer | null {
  const path = join(dataDir, name);
  try {
    const { file, version, format, bytes, sha256 } = JSON.parse(readFileSync(path, "utf8"));
    const sound = [file, version, format, sha256].every((text) => typeof text === "string") && Number.isInteger(bytes);
    if (sound && /^[\w.-]+$/.test(file)) return { file, version, format, bytes, sha256 };
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
  }
  throw new PointerDamaged(`The pointer ${path} cannot be read`);
}

/** What a pointer is called until it is whole. */
export const unfinishedPointer = /^graph\.json\.graph-.+\.lbdb$/;

/** Writes it whole under another name, then renames: a reader sees the old or the new one. */
export async function writePointer(dataDir: string, pointer: Pointer): Promise<void> {
  const written = join(dataDir, `${name}.${pointer.file}`);
  const file = await open(written, "w");
  await file.writeFile(`${JSON.stringify(pointer, null, 2)}\n`);
  await file.sync();
  await file.close();
  await rename(written, join(dataDir, name));
  await syncFolder(dataDir);
}

/** Makes the renames in a folder outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

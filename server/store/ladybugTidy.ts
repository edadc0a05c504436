/** Removes the files in DATA_DIR that nobody needs: old versions of the embedded store, and what killed loads left behind. */
import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { readPointer, unfinishedPointer } from "./ladybugPointer.ts";

/** The version that is served and the one before it, to which an operator may go back. */
const versionsKept = 2;
/** A younger file may be about to be opened by the process that made it. */
const youngMs = 60_000;

const building = /^building-[0-9a-f]+$/;
const version = /^graph-.+\.lbdb$/;

/** A load shows that it is alive by the time of its folder; one that is silent for so long was killed. */
const beatMs = 1_000;
const silentMs = 60_000;

/** What a load calls the folder that it works in. */
export const buildingFolder = (mark: string) => `building-${mark}`;

/** Renews the time of a load's folder until the returned function is called. */
export function showAlive(folder: string): () => void {
  const beat = () => void utimes(folder, new Date(), new Date()).catch(() => {});
  const timer = setInterval(beat, beatMs).unref();
  return () => clearInterval(timer);
}

/** Never rejects: what cannot be removed now is removed another time. */
export async function tidyLadybug(dataDir: string): Promise<void> {
  const entries = [];
  for (const name of await readdir(dataDir).catch(() => [])) {
    const { mtimeMs } = await stat(join(dataDir, name)).catch(() => ({ mtimeMs: Date.now() }));
    entries.push({ name, age: Date.now() - mtimeMs });
  }
  entries.sort((a, b) => a.age - b.age);
  const served = servedFile(dataDir);
  if (served === undefined) return;
  const replaced = entries.filter(({ name }) => version.test(name) && name !== served).slice(versionsKept - 1);
  const abandoned = entries.filter(
    ({ name, age }) => age > silentMs && (building.test(name) || unfinishedPointer.test(name)),
  );
  for (const { name } of [...replaced.filter(({ age }) => age > youngMs), ...abandoned]) {
    await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => {});
  }
}

/** Null where nothing is served, undefined where a damaged pointer does not tell. */
function servedFile(dataDir: string): string | null | undefined {
  try {
    return readPointer(dataDir)?.file ?? null;
  } catch {
    return undefined;
  }
}

/** A file of the embedded store in use: it counts who reads it, and once replaced it is closed after the last of them. */
import { join } from "node:path";
import { ladybugFault } from "./ladybugFault.ts";
import type { LadybugFile } from "./ladybugFile.ts";
import { openLadybugFile } from "./ladybugFile.ts";
import type { Pointer } from "./ladybugPointer.ts";
import type { Reading } from "./store.ts";

export interface Served {
  pointer: Pointer;
  begin(): Reading;
  /** No reading begins after this; resolves when the last has ended and the file is closed. */
  release(): Promise<void>;
}

/** Opens the file that a pointer names. Rejects with a sentence, without its full stop, on what is wrong with the file. */
export async function openServed(dataDir: string, pointer: Pointer): Promise<Served> {
  const file = await openSound(dataDir, pointer);
  let readings = 0;
  let drained: (() => void) | null = null;
  let isReleased = false;

  const begin = (): Reading => {
    readings++;
    let ended = false;
    return {
      version: pointer.version,
      run: (name, params) => {
        if (ended) throw new Error(`The question ${name} was asked after the end of its reading.`);
        return file.run(name, params);
      },
      isReplaced: () => isReleased,
      end() {
        if (ended) return;
        ended = true;
        if (--readings === 0) drained?.();
      },
    };
  };
  const release = async () => {
    isReleased = true;
    if (readings > 0) await new Promise<void>((resolve) => (drained = resolve));
    await file.close();
  };
  return { pointer, begin, release };
}

async function openSound(dataDir: string, pointer: Pointer): Promise<LadybugFile> {
  const named = `The store file ${pointer.file}`;
  const why = await ladybugFault(dataDir, pointer);
  if (why) throw new Error(`${named} ${why}`);
  let file: LadybugFile | null = null;
  try {
    file = await openLadybugFile(join(dataDir, pointer.file));
    const [dataset] = await file.run("dataset", {});
    if (dataset?.version === pointer.version) return file;
  } catch (error) {
    await file?.close();
    throw new Error(`${named} cannot be opened (${error instanceof Error ? error.message : error})`);
  }
  await file.close();
  throw new Error(`${named} holds another dataset version than its pointer says`);
}

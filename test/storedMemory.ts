/** The memory that the server works with: a seed loaded into the embedded store and read back. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Memory } from "../server/memory/memory.ts";
import { readMemory } from "../server/memory/readMemory.ts";
import type { Run } from "../server/store/questions.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { fillFolder } from "./fillFolder.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { openFilled } from "./openFilled.ts";

/** `use` gets the memory and may go on asking the store, which is closed and removed afterwards. */
export async function withStored<T>(seedDir: string, use: (memory: Memory, run: Run) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "memory-"));
  const content = seedContent(seedDir);
  await fillFolder(folder, content);
  const store = await openFilled(folder, content);
  try {
    const reading = await store.begin();
    try {
      return await use(await readMemory(reading.run), reading.run);
    } finally {
      reading.end();
    }
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

export const storedMemory = (seedDir = frozenSeed): Promise<Memory> => withStored(seedDir, (memory) => memory);

/** Gives a folder the embedded store of a content, loaded once a run: for tests of what comes after the load. */
import { constants, existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { openLadybug } from "../server/store/ladybug.ts";
import type { Content } from "../server/store/store.ts";

export async function fillFolder(folder: string, content: Content): Promise<void> {
  const loaded = join(inject("storeFolder"), content.version);
  if (!existsSync(loaded)) await load(loaded, content);
  await cp(loaded, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Another process may be first: its folder is as good. */
async function load(loaded: string, content: Content): Promise<void> {
  const loading = await mkdtemp(join(inject("storeFolder"), "loading-"));
  const store = await openLadybug(loading, content, () => {});
  await store.close();
  await rename(loading, loaded).catch(() => rm(loading, { recursive: true }));
}

/** Gives a folder the embedded store of a content, loaded once a run: for tests of what comes after the load. */
import { constants, existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import type { Content } from "../server/dataset/content.ts";
import { recordPublication } from "../server/store/publications.ts";
import { publish } from "../server/store/publish.ts";
import { frozenSeed } from "./frozenSeed.ts";

export async function fillFolder(folder: string, content: Content): Promise<void> {
  const loaded = join(inject("storeFolder"), content.version);
  if (!existsSync(loaded)) await load(loaded, content);
  await cp(loaded, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  recordPublication(folder, frozenSeed, content.version, () => {});
}

/** Another process may be first: its folder is as good. */
async function load(loaded: string, content: Content): Promise<void> {
  const loading = await mkdtemp(join(inject("storeFolder"), "loading-"));
  await publish({ dataDir: loading, neo4j: null }, content);
  await rename(loading, loaded).catch(() => rm(loading, { recursive: true }));
}

/** Gives a run of the tests a folder for stores that are loaded once, and takes it away afterwards. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    storeFolder: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "stores-"));
  project.provide("storeFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}

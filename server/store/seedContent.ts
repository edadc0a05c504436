/** What a store holds when nothing was imported: the seed of a folder. */
import { readDataset } from "../dataset/readDataset.ts";
import { datasetVersion } from "../dataset/version.ts";
import type { Content } from "./store.ts";

/** Throws a `SeedError` for a seed with faults. */
export function seedContent(seedDir: string): Content {
  const dataset = readDataset(seedDir);
  return { dataset, version: datasetVersion(dataset), origin: "seed" };
}

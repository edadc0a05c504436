/** The content that the seed of a folder makes. */
import type { Content } from "./content.ts";
import { readDataset } from "./readDataset.ts";
import { datasetVersion } from "./version.ts";

/** Throws a `SeedError` for a seed with faults. */
export function seedContent(seedDir: string): Content {
  const dataset = readDataset(seedDir);
  return { dataset, version: datasetVersion(dataset), origin: "seed" };
}

/** The seed as content of a store, and the same with a change of a test's own: another dataset, so another version. */
import type { Dataset } from "../server/dataset/dataset.ts";
import { readDataset } from "../server/dataset/readDataset.ts";
import { datasetVersion } from "../server/dataset/version.ts";
import type { Content } from "../server/dataset/content.ts";
import { frozenSeed } from "./frozenSeed.ts";

export function changedContent(change: (dataset: Dataset) => void): Content {
  const dataset = readDataset(frozenSeed);
  change(dataset);
  return { dataset, version: datasetVersion(dataset), origin: "seed" };
}

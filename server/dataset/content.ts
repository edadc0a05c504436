/** A dataset with the version that it has and what it is made of: what is published, and what a store then holds. */
import type { Dataset } from "./dataset.ts";

export interface Content {
  dataset: Dataset;
  version: string;
  /** "seed", or "seed + N imports". */
  origin: string;
}

/**
 * What should be there: the seed, and after it each published change set in its order. Stores are made from this and can
 * be made again from it at any time; today there are no change sets yet, so the seed is all of it.
 */
import type { Environment } from "../environment.ts";
import type { Content } from "./content.ts";
import { knownSeed } from "./knownSeed.ts";

export interface Current {
  /** Known without reading the rows, where they have been read before. */
  version: string;
  /** What it is made of and where that lies, for the operator. */
  source: string;
  /** Reads all of it as it is now. Throws a `SeedError` for a seed that has got faults. */
  read(): Content;
}

/** Throws a `SeedError` for a seed with faults. */
export function currentDataset(
  { seedDir, dataDir }: Pick<Environment, "seedDir" | "dataDir">,
  log: (message: string) => void,
): Current {
  const { version, read } = knownSeed(seedDir, dataDir, log);
  return { version, source: `the seed in ${seedDir}`, read };
}

/** What every resolver gets: the memory of the version that the request fixed, and the questions it may ask the store. */
import type { Memory } from "../columns.ts";
import type { Selection } from "../counts/selection.ts";
import type { Run } from "../questions.ts";
import type { Loaders } from "./loaders.ts";
import { createLoaders } from "./loaders.ts";

export interface Context {
  memory: Memory;
  load: Loaders;
  /** What each filter of the request leaves, by the filter. */
  selections: Map<string, Selection>;
}

export const createContext = (memory: Memory, run: Run): Context => ({
  memory,
  load: createLoaders(run),
  selections: new Map(),
});

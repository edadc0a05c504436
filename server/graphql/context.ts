/** What every resolver gets: the memory of the version that the request fixed, and the questions it may ask the store. */
import type { Memory } from "../columns.ts";
import type { Run } from "../questions.ts";
import type { Loaders } from "./loaders.ts";
import { createLoaders } from "./loaders.ts";

export interface Context {
  memory: Memory;
  load: Loaders;
}

export const createContext = (memory: Memory, run: Run): Context => ({ memory, load: createLoaders(run) });

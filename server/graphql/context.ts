/** What every resolver gets: the memory of the version that the request fixed, and the questions it may ask the store. */
import type { Memory } from "../memory/memory.ts";
import { Deadline, noDeadline } from "../counts/deadline.ts";
import type { Selection } from "../counts/selection.ts";
import type { Run } from "../store/questions.ts";
import type { Loaders } from "./loaders.ts";
import { createLoaders } from "./loaders.ts";

export interface Context {
  memory: Memory;
  load: Loaders;
  deadline: Deadline;
  /** What each filter of the request leaves, by the filter. */
  selections: Map<string, Selection>;
}

/** `time`: milliseconds until the answer is given up; without it there is no limit. */
export const createContext = (memory: Memory, run: Run, time?: number): Context => ({
  memory,
  load: createLoaders(run),
  deadline: time === undefined ? noDeadline : new Deadline(time),
  selections: new Map(),
});

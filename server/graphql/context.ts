/** What every resolver gets: the memory of the version that the request fixed, and the details of projects from the store. */
import type { Memory } from "../memory/memory.ts";
import type { Selection } from "../counts/selection.ts";
import type { Run } from "../store/questions.ts";
import type { ProjectLoader } from "./projectLoader.ts";
import { createProjectLoader } from "./projectLoader.ts";

export interface Context {
  memory: Memory;
  projects: ProjectLoader;
  /** How many milliseconds the request has, and when by the clock of `performance` they are over; null: no limit. */
  limit: { time: number; end: number } | null;
  /** What each filter of the request leaves, by the filter. */
  selections: Map<string, Selection>;
}

/** `time`: milliseconds until the answer is given up; without it there is no limit. */
export const createContext = (memory: Memory, run: Run, time?: number): Context => ({
  memory,
  projects: createProjectLoader(run),
  limit: time === undefined ? null : { time, end: performance.now() + time },
  selections: new Map(),
});

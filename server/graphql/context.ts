/** What every resolver gets: the memory of the version that the request fixed, and the details of projects from the store. */
import type { Memory } from "../memory/memory.ts";
import { Deadline, noDeadline } from "../counts/deadline.ts";
import type { Selection } from "../counts/selection.ts";
import type { Run } from "../store/questions.ts";
import type { ProjectLoader } from "./projectLoader.ts";
import { createProjectLoader } from "./projectLoader.ts";

export interface Context {
  memory: Memory;
  projects: ProjectLoader;
  deadline: Deadline;
  /** What each filter of the request leaves, by the filter. */
  selections: Map<string, Selection>;
}

/** `time`: milliseconds until the answer is given up; without it there is no limit. */
export const createContext = (memory: Memory, run: Run, time?: number): Context => ({
  memory,
  projects: createProjectLoader(run),
  deadline: time === undefined ? noDeadline : new Deadline(time),
  selections: new Map(),
});

/** What the row-first list asks. */
import type { Need } from "./answers.ts";
import type { Context } from "./needs.ts";

export const rowListNeeds = (_: Context): Need<unknown>[] => [];

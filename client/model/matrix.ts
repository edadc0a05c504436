/** What the matrix asks, and the model it is drawn from. */
import type { Need } from "./answers.ts";
import type { Context } from "./needs.ts";

export const matrixNeeds = (_: Context): Need<unknown>[] => [];

/** What the graph of a chosen item or cell asks. */
import type { Need } from "./answers.ts";
import type { Context } from "./needs.ts";

export const graphNeeds = (_: Context): Need<unknown>[] => [];

/** What filters and search ask. */
import type { Need } from "./answers.ts";
import type { Context } from "./needs.ts";

export const controlNeeds = (_: Context): Need<unknown>[] => [];

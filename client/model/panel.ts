/** What the panel asks for the selected thing. */
import type { Need } from "./answers.ts";
import type { Context } from "./needs.ts";

export const panelNeeds = (_: Context): Need<unknown>[] => [];

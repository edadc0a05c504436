/** The views that others lead to: the steps to them, and whether one of them is shown. */
import type { State } from "./state.ts";

/** To the list of an item. */
export const toList = (item: string): Partial<State> => ({ view: "row", select: item, of: "" });

/** To the graph of what is selected. */
export const toGraph = (): Partial<State> => ({ view: "graph" });

export const showsList = ({ view }: State): boolean => view === "row";
export const showsGraph = ({ view }: State): boolean => view === "graph";

/** Items as a tree: parts within wholes. */
import type { Entry } from "./catalogue.ts";

/** Whether an item is the whole or one of its parts at any depth. */
export const isWithin = (item: Entry, whole: Entry): boolean =>
  item === whole || (item.parent !== null && isWithin(item.parent, whole));

export const topOf = (item: Entry): Entry => (item.parent ? topOf(item.parent) : item);

/** How many levels of parts an item has below it; 0 for a leaf. */
export const height = (item: Entry): number =>
  item.children.length === 0 ? 0 : 1 + Math.max(...item.children.map(height));

/** Looks up what a question names, or says in one sentence what is not known. */
import type { Level } from "../../client/model/types.ts";
import { BadInput } from "../memory/badInput.ts";
import type { Edition, Framework, Item, Memory } from "../memory/memory.ts";

export const knownItem = (memory: Memory, id: string): Item => known(memory.item, id, "item");
export const knownFramework = (memory: Memory, id: string): Framework => known(memory.framework, id, "framework");

/** The edition asked for; the default one where none is. */
export const knownEdition = (memory: Memory, id: string | null | undefined): Edition =>
  id == null ? memory.defaultEdition : known(memory.edition, id, "edition");

export function known<T>(all: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = all.get(id);
  if (found === undefined) throw new BadInput(`unknown ${what}: ${id}`);
  return found;
}

/** The items of a framework at a level, depth first. */
export const itemsAt = (framework: Framework, level: Level): Item[] =>
  level === "TOP" ? framework.top : level === "LEAF" ? framework.leaves : framework.items;

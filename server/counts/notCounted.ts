/** Why projects that name one end of a pair are no evidence for it. */
import { memoByKey } from "../../client/model/memoByKey.ts";
import type { NotCountedReason } from "../../client/model/types.ts";
import type { Framework, Item, Memory } from "../memory/memory.ts";
import { wayTo } from "./addressing.ts";
import { inheritedProjects } from "./cell.ts";
import { projectsNaming } from "./selection.ts";

export interface NotCounted {
  reason: NotCountedReason;
  /** The end that these projects address directly; null for those that address both, but not both directly. */
  item: Item | null;
  /** Ascending; no project is in two groups. */
  projects: number[];
}

/**
 * The projects that address at least one of two items and are not evidence, by reason: they name no item of the other
 * framework, or only other items of it, or address both but at least one only through an item above it. Empty groups
 * are left out. With the evidence they make up all projects that address either item directly, and all inherited ones.
 */
export function notCounted(memory: Memory, row: Item, column: Item): NotCounted[] {
  const inherited = inheritedProjects(memory, row, column);
  const groups: NotCounted[] = [
    ...oneSided(memory, row, column),
    ...oneSided(memory, column, row),
    { reason: "ONLY_BY_INHERITANCE", item: null, projects: inherited },
  ];
  return groups.filter(({ projects }) => projects.length > 0);
}

function oneSided(memory: Memory, item: Item, other: Item): NotCounted[] {
  const { items, projects } = memory;
  const naming = namingFramework(other.framework, memory);
  const alone = Array.from(projects.direct[item.index]!).filter((p) => wayTo(other, p, items, projects) === null);
  return [
    { reason: "NO_ITEM_OF_OTHER_FRAMEWORK", item, projects: alone.filter((p) => naming[p] === 0) },
    { reason: "OTHER_ITEM_OF_FRAMEWORK", item, projects: alone.filter((p) => naming[p] === 1) },
  ];
}

/** Per project 1 where it names an item of the framework; kept with it, since every cell of a matrix asks. */
const namingFramework = memoByKey((framework: Framework, memory: Memory) => projectsNaming(memory, framework.top));

/** Per item the projects that address it directly: those that name it or one of its descendants. */
import type { Item } from "./memory.ts";
import type { ProjectTable } from "./projectTable.ts";

type Named = Pick<ProjectTable, "count" | "namedFrom" | "named">;

/** Indexed as the items; each list ascends. */
export function directProjects(items: Item[], columns: Named): Uint32Array[] {
  const sizes = new Uint32Array(items.length);
  eachDirect(items, columns, (item) => sizes[item]!++);
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  eachDirect(items, columns, (item, project) => (lists[item]![sizes[item]!++] = project));
  return lists;
}

function eachDirect(items: Item[], { count, namedFrom, named }: Named, visit: (item: number, project: number) => void) {
  const above = Int32Array.from(items, (item) => item.parent?.index ?? -1);
  const visitor = new Int32Array(items.length).fill(-1);
  for (let project = 0; project < count; project++) {
    for (let i = namedFrom[project]!; i < namedFrom[project + 1]!; i++) {
      for (let item = named[i]!; item >= 0 && visitor[item] !== project; item = above[item]!) {
        visitor[item] = project;
        visit(item, project);
      }
    }
  }
}

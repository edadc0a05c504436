/** Where a project stands among the columns, found by its id. */
import type { ProjectTable } from "./projectTable.ts";

/** The place of the project; -1 where there is none of this id. Ids ascend by code units. */
export function projectIndex({ ids, count }: ProjectTable, id: string): number {
  let low = 0;
  for (let high = count; low < high;) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}

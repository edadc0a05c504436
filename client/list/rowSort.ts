/** The orders of the row-first list. */
import { signOf, signs } from "../model/sign.ts";
import type { Counterpart } from "./rowListModel.ts";

export const rowSorts = ["code", "verdict", "links", "projects"] as const;
export type RowSort = (typeof rowSorts)[number];
export const rowSortOf = (value: string): RowSort => rowSorts.find((sort) => sort === value) ?? "code";

/** Most first; what is equal stays in the order of the framework. */
export function sorted(rows: Counterpart[], by: RowSort): Counterpart[] {
  const keys: Record<RowSort, (row: Counterpart) => number> = {
    code: () => 0,
    verdict: ({ cell }) => signs.indexOf(signOf(cell)),
    links: ({ links }) => -links.length,
    projects: ({ cell }) => -cell.projects,
  };
  return rows.toSorted((a, b) => keys[by](a) - keys[by](b));
}

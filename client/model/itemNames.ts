/** How an item is called: with its framework's short name in heads, and as briefly as is clear in a sentence. */
import type { CatalogueFramework, Entry } from "./catalogue.ts";

/** "Action Line C5", "SDG 9.c". */
export const fullName = ({ framework, code }: Pick<Entry, "framework" | "code">): string =>
  `${framework.short} ${code}`;

/**
 * In a sentence that names two frameworks: a code that begins with a letter speaks for itself ("C5") unless the other
 * framework has it, too; a number needs its framework ("SDG 9").
 */
export function briefName(item: Entry, other: CatalogueFramework): string {
  const alone = !/^\d/.test(item.code) && !other.items.some(({ code }) => code === item.code);
  return alone ? item.code : fullName(item);
}

/** Both items of a cell and their frameworks, for a sentence. */
export const pairNames = (row: Entry, column: Entry) => ({
  row: briefName(row, column.framework),
  column: briefName(column, row.framework),
  rows: row.framework.short,
  columns: column.framework.short,
});

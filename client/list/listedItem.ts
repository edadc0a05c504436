/** Whose list the row-first list is, and what it is set against. */
import type { CatalogueFramework, Entry } from "../model/catalogue.ts";
import type { Context } from "../model/context.ts";
import { selectionOf } from "../model/selection.ts";

/** Whose list it is: the selected item, or, while one of its cells or links is selected, the item it was opened for. */
export function listedItem(context: Context): Entry | null {
  const selection = selectionOf(context);
  if (selection.kind === "item") return selection.item;
  const of = context.catalogue.item.get(context.state.of);
  if (of) return of;
  return selection.kind === "cell" ? selection.row : selection.kind === "link" ? selection.from : null;
}

export interface Pair {
  item: Entry;
  other: CatalogueFramework;
  /** The item is the row; else it is the column. */
  asRow: boolean;
  /** Counterparts at the level of the matrix. */
  leaf: boolean;
}

/** Whom the list of an item sets it against: the columns, or the rows when the item is a column itself. */
export function counterpartsOf({ state, catalogue }: Context, item: Entry): Pair | null {
  const asRow = item.framework.id !== state.columns;
  const other = catalogue.framework.get(asRow ? state.columns : state.rows);
  return other ? { item, other, asRow, leaf: (asRow ? state.columnLevel : state.rowLevel) === "leaf" } : null;
}

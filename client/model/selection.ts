/** What the selected id is: an item, a cell, two frameworks, a link, or something that only the server can tell. */
import type { Catalogue, CatalogueFramework, Entry } from "./catalogue.ts";
import type { State } from "./state.ts";

export type Selection =
  | { kind: "none" }
  | { kind: "item"; item: Entry }
  | { kind: "cell"; row: Entry; column: Entry }
  | { kind: "frameworks"; id: string; rows: CatalogueFramework; columns: CatalogueFramework }
  | { kind: "link"; id: string; from: Entry; to: Entry }
  | { kind: "other"; id: string };

export function selectionOf({ state: { select }, catalogue }: { state: State; catalogue: Catalogue }): Selection {
  if (!select) return { kind: "none" };
  const item = catalogue.item.get(select);
  if (item) return { kind: "item", item };
  const parts = select.split("__");
  const [a, b] = parts.slice(-2).map((id) => catalogue.item.get(id));
  if (a && b && parts.length === 2 && a.framework !== b.framework) return { kind: "cell", row: a, column: b };
  const [rows, columns] = parts.map((id) => catalogue.framework.get(id));
  if (rows && columns && parts.length === 2 && rows !== columns)
    return { kind: "frameworks", id: select, rows, columns };
  if (a && b && parts.length === 3) return { kind: "link", id: select, from: a, to: b };
  return { kind: "other", id: select };
}

/** What the selected cell or link joins. */
export const ends = ({ select }: State): string[] => select.split("__").slice(-2);

/** The cell of two items, with rows and columns as the state has them. */
export function cellId(state: State, a: Entry, b: Entry): string {
  const turned = b.framework.id === state.rows || a.framework.id === state.columns;
  return turned ? `${b.id}__${a.id}` : `${a.id}__${b.id}`;
}

/** The visible rows or columns of the matrix, by level and by what is opened. */
import type { CatalogueFramework, Entry } from "../model/catalogue.ts";

/** A visible row or column. */
export interface Head {
  entry: Entry;
  /** Place among the packed rows or columns; -1: a head above others, without cells. */
  index: number;
  depth: number;
  /** null: nothing to open. */
  open: boolean | null;
}

interface Shown {
  /** Every leaf is shown, below the items above it. */
  leaf: boolean;
  /** Ids of the items that are opened. */
  open: ReadonlySet<string>;
  /** At leaf level an item with parts has no cells of its own. */
  wholesEmpty: boolean;
}

/** The heads of a framework; `ids`: its items among the packed rows or columns. */
export function headsOf(framework: CatalogueFramework, ids: string[], { leaf, open, wholesEmpty }: Shown): Head[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const found: Head[] = [];
  const visit = (entry: Entry, depth: number) => {
    const parts = entry.children.length > 0;
    const shown = parts && (leaf || open.has(entry.id));
    const index = leaf && wholesEmpty && parts ? -1 : (place.get(entry.id) ?? -1);
    found.push({ entry, index, depth, open: parts ? shown : null });
    if (shown) for (const child of entry.children) visit(child, depth + 1);
  };
  for (const entry of framework.items) if (!entry.parent) visit(entry, 0);
  return found;
}

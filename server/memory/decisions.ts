/** What facilitating agencies decided of pairs after looking. */
import type { Agency } from "./agencies.ts";
import { byId } from "./byId.ts";
import type { Item, Memory, Source } from "./memory.ts";
import type { Rows } from "./readRows.ts";

export interface Decision {
  id: string;
  row: Item;
  column: Item;
  agency: Agency;
  decision: string;
  /** ISO 8601. */
  date: string;
  source: Source;
  note: string | null;
}
type Known = Pick<Memory, "item" | "source" | "agency">;

/** Decisions by id; each item gets those in which it is the row, latest first. */
export function decisions(rows: Rows, { item, source, agency }: Known): Map<string, Decision> {
  const all = rows.decisions.map((row): Decision => ({
    ...row,
    row: item.get(row.row)!,
    column: item.get(row.column)!,
    agency: agency.get(row.agency)!,
    source: source.get(row.source)!,
  }));
  const latestFirst = all.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  for (const decision of latestFirst) decision.row.decisions.push(decision);
  return byId(all);
}

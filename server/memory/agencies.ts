/** UN agencies and the items that they lead or help. */
import { byId } from "./byId.ts";
import type { Item, Memory, Source } from "./memory.ts";
import type { Rows } from "./readRows.ts";

export interface Agency {
  id: string;
  name: string;
  acronym: string;
  /** In the order of the items. */
  items: Facilitation[];
}
export interface Facilitation {
  agency: Agency;
  item: Item;
  role: string;
  status: string;
  source: Source;
}

/** Agencies by id; each item gets its facilitators. */
export function agencies(rows: Rows, { item, source }: Pick<Memory, "item" | "source">): Map<string, Agency> {
  const agency = byId(rows.agencies.map((row): Agency => ({ ...row, items: [] })));
  for (const row of rows.facilitators) {
    const facilitation: Facilitation = {
      ...row,
      agency: agency.get(row.agency)!,
      item: item.get(row.item)!,
      source: source.get(row.source)!,
    };
    facilitation.agency.items.push(facilitation);
    facilitation.item.facilitators.push(facilitation);
  }
  for (const { items } of agency.values()) items.sort((a, b) => a.item.index - b.item.index);
  return agency;
}

/** Sessions of the WSIS Forum and the items that they address. */
import { byId } from "./byId.ts";
import type { Item, Memory, Source } from "./memory.ts";
import type { Rows } from "./readRows.ts";

export interface Session {
  id: string;
  year: number;
  event: string;
  title: string;
  organiser: string | null;
  /** In their order. */
  items: Item[];
  source: Source;
  note: string | null;
}

/** Sessions by id; each item gets those that address it. */
export function sessions(rows: Rows, { item, source }: Pick<Memory, "item" | "source">): Map<string, Session> {
  const all = rows.sessions.map((row): Session => {
    const items = row.items.map((id) => item.get(id)!).sort((a, b) => a.index - b.index);
    return { ...row, items, source: source.get(row.source)! };
  });
  for (const session of all) for (const { sessions } of session.items) sessions.push(session);
  return byId(all);
}

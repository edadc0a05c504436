/** Times of projects: none ends before it begins, as far as both dates tell. */
import { cell } from "../seed/seed.ts";
import type { Rule } from "./rule.ts";
import { at, quoted } from "./rule.ts";

export const durationRule: Rule = function* (seed) {
  const table = seed.tables.get("projects");
  for (const record of table?.records ?? []) {
    const [start, end] = [cell(record, "start"), cell(record, "end")];
    const common = Math.min(start.length, end.length);
    if (!table || common === 0 || end.slice(0, common) >= start.slice(0, common)) continue;
    const found = `found ${quoted(end)}, before its start ${quoted(start)}`;
    yield at(table, record, "end", `${found}; expected the same or later`);
  }
};

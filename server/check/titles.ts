/** Titles: the English one, where it is given, is the one that the item or framework itself has. */
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";
import { cell } from "../seed/seed.ts";

export const titleRule: Rule = function* (seed) {
  const table = seed.tables.get("titles");
  const owners = new Map([...byColumn(seed, "frameworks", "id"), ...byColumn(seed, "items", "id")]);
  for (const record of table?.records ?? []) {
    const owner = owners.get(cell(record, "item"));
    if (!table || !owner || cell(record, "lang") !== "en" || cell(record, "title") === cell(owner, "title")) continue;
    yield at(
      table,
      record,
      "title",
      `found ${quoted(cell(record, "title"))}; expected ${quoted(cell(owner, "title"))}, as ${cell(record, "item")} has it`,
    );
  }
};

/** Links: an id is made of mapping and ends, the ends are of the mapping's frameworks, and no item supports itself. */
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";
import { cell } from "../seed/seed.ts";

export const linkRule: Rule = function* (seed) {
  const table = seed.tables.get("links");
  if (!table) return;
  const items = byColumn(seed, "items", "id");
  const mappings = byColumn(seed, "mappings", "id");
  for (const record of table.records) {
    const mapping = mappings.get(cell(record, "mapping"));
    const id = ["mapping", "from", "to"].map((column) => cell(record, column)).join("__");
    if (cell(record, "id") !== id)
      yield at(
        table,
        record,
        "id",
        `found ${quoted(cell(record, "id"))}; expected ${quoted(id)}, its mapping and ends`,
      );
    if (cell(record, "from") === cell(record, "to"))
      yield at(table, record, "to", `links ${cell(record, "to")} with itself; expected two items`);
    for (const end of ["from", "to"]) {
      const item = items.get(cell(record, end));
      if (!item || !mapping || cell(item, "framework") === cell(mapping, end)) continue;
      const found = `${cell(item, "id")} belongs to ${cell(item, "framework")}`;
      yield at(
        table,
        record,
        end,
        `${found}; expected ${cell(mapping, end)}, which ${cell(mapping, "id")} goes ${end}`,
      );
    }
  }
};

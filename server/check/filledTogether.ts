/** Columns that make sense together are filled together or not at all: a baseline is never half given. */
import type { Rule } from "./rule.ts";
import { at } from "./rule.ts";
import { cell } from "../seed/seed.ts";

export const togetherRule: Rule = function* (seed) {
  for (const table of seed.tables.values()) {
    for (const columns of table.resource.schema["x-together"]) {
      for (const record of table.records) {
        const empty = columns.filter((column) => cell(record, column) === "");
        if (empty.length === 0 || empty.length === columns.length) continue;
        const filled = columns.filter((column) => !empty.includes(column));
        const found = `empty, while ${filled.join(", ")} ${filled.length === 1 ? "is" : "are"} filled`;
        yield at(table, record, empty[0] ?? null, `${found}; expected ${columns.join(", ")} together or not at all`);
      }
    }
  }
};

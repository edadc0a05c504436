/** How sure a fact is goes with the kind of its source: a remembered fact has no page, a confirmed one has. */
import type { Rule } from "./rule.ts";
import { at, byColumn } from "./rule.ts";
import { cell } from "../seed/seed.ts";

export const backingRule: Rule = function* (seed) {
  const sources = byColumn(seed, "sources", "id");
  for (const table of seed.tables.values()) {
    for (const { status: column, source, kinds } of table.resource.schema["x-backing"]) {
      for (const record of table.records) {
        const status = cell(record, column);
        const backing = sources.get(cell(record, source));
        const expected = kinds[status];
        if (!backing || !expected || expected.includes(cell(backing, "kind"))) continue;
        const found = `${status} stands on a source of kind ${cell(backing, "kind")} (${cell(record, source)})`;
        yield at(table, record, column, `${found}; expected ${expected.join(" or ")}`);
      }
    }
  }
};

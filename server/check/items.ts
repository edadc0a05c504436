/** Items: an id is made of framework and code, and a parent is of the same framework and not below its child. */
import { around, circles } from "./circles.ts";
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";
import { cell } from "../seed/seed.ts";

export const itemRule: Rule = function* (seed) {
  const table = seed.tables.get("items");
  if (!table) return;
  const items = byColumn(seed, "items", "id");
  for (const record of table.records) {
    const framework = cell(record, "framework");
    const id = `${framework}-${cell(record, "code")}`;
    if (cell(record, "id") !== id)
      yield at(
        table,
        record,
        "id",
        `found ${quoted(cell(record, "id"))}; expected ${quoted(id)}, its framework and code`,
      );
    const parent = items.get(cell(record, "parent"));
    if (parent && cell(parent, "framework") !== framework) {
      const found = `${cell(parent, "id")} belongs to ${cell(parent, "framework")}`;
      yield at(table, record, "parent", `${found}; expected an item of ${framework}`);
    }
  }
  for (const circle of circles(table.records, "parent", items)) {
    const found = `the parents go in a circle: ${around(circle)}`;
    yield at(table, circle[0]!, "parent", `${found}; expected an item without parent at the top`);
  }
};

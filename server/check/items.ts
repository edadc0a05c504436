/** Items: an id is made of framework and code, and a parent is of the same framework and not below its child. */
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";
import type { SeedRecord } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";

export const itemRule: Rule = function* (seed) {
  const table = seed.tables.get("items");
  if (!table) return;
  const items = byColumn(seed, "items", "id");
  const inCycle = new Set<SeedRecord>();
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
    const cycle = inCycle.has(record) ? [] : cycleFrom(record, items);
    for (const each of cycle) inCycle.add(each);
    if (cycle.length > 0) {
      const way = [...cycle, record].map((each) => cell(each, "id")).join(", ");
      yield at(
        table,
        record,
        "parent",
        `the parents go in a circle: ${way}; expected an item without parent at the top`,
      );
    }
  }
};

/** The items from one up to itself again; none where it is not on a circle. */
function cycleFrom(start: SeedRecord, items: ReadonlyMap<string, SeedRecord>): SeedRecord[] {
  const way = new Set<SeedRecord>();
  let here: SeedRecord | undefined = start;
  while (here && !way.has(here)) {
    way.add(here);
    here = items.get(cell(here, "parent"));
  }
  return here === start ? [...way] : [];
}

/** Cut lists: the item after which a list was not seen is named itself, and nothing that comes later is. */
import { itemsColumns, namedItems } from "../seed/itemLists.ts";
import { ranks } from "../seed/ranks.ts";
import { listOf } from "../seed/schema.ts";
import type { SeedRecord } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";
import type { Rule } from "./rule.ts";
import { at, byColumn } from "./rule.ts";

export const cutRule: Rule = function* (seed) {
  const table = seed.tables.get("projects");
  if (!table || itemsColumns(table).length === 0 || !seed.tables.get("items")?.complete) return;
  const items = byColumn(seed, "items", "id");
  const frameworkOf = (id: string) => cell(items.get(id) as SeedRecord, "framework");
  const rank = ranks([...items.values()].map(placed));
  for (const record of table.records) {
    const cuts = listOf(cell(record, "cutAfter"));
    const named = namedItems(table, record).filter((id) => items.has(id));
    const frameworks = cuts.map((cut) => (items.has(cut) ? frameworkOf(cut) : cut));
    for (const [i, cut] of cuts.entries()) {
      const framework = frameworks[i]!;
      const fault = (message: string) => at(table, record, "cutAfter", message);
      if (frameworks.indexOf(framework) < i) yield fault(`cuts the list of ${framework} twice; expected once`);
      else if (items.has(cut) && !named.includes(cut))
        yield fault(`${cut} is not among the items that the record names; expected one of them, or ${framework}`);
      else if (items.has(cut)) {
        const comesLater = (id: string) => rank.get(id)! > rank.get(cut)! && !isWithin(id, cut);
        const later = named.find((id) => frameworkOf(id) === framework && comesLater(id));
        if (later) yield fault(`${later} is named and comes after ${cut}; expected the last item that is named`);
      }
    }
  }

  function isWithin(id: string, whole: string): boolean {
    const parent = cell(items.get(id) as SeedRecord, "parent");
    return id === whole || (items.has(parent) && isWithin(parent, whole));
  }
};

const placed = (record: SeedRecord) => ({
  id: cell(record, "id"),
  framework: cell(record, "framework"),
  parent: cell(record, "parent") || null,
  position: Number(cell(record, "position")),
});

/** Lists: no entry twice, the primary item among those named, inferred columns known and filled. */
import { itemsColumns, namedItems, primaryColumn } from "../seed/itemLists.ts";
import type { Fault } from "../seed/fault.ts";
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";
import { listOf } from "../seed/schema.ts";
import type { SeedRecord, Table } from "../seed/seed.ts";
import { cell, fieldsOf } from "../seed/seed.ts";

export const namingRule: Rule = function* (seed) {
  const items = byColumn(seed, "items", "id");
  for (const table of seed.tables.values()) {
    const primary = primaryColumn(table);
    for (const record of table.records) {
      yield* repeatedItems(table, record);
      yield* repeatedValues(table, record);
      yield* inferred(table, record);
      const first = primary && cell(record, primary);
      if (first && items.has(first) && !namedItems(table, record).includes(first))
        yield at(
          table,
          record,
          primary,
          `${quoted(first)} is not among the items that the record names; expected one of them`,
        );
    }
  }
};

function* repeatedItems(table: Table, record: SeedRecord): Iterable<Fault> {
  const seen = new Set<string>();
  for (const column of itemsColumns(table)) {
    for (const id of listOf(cell(record, column))) {
      if (seen.has(id)) yield at(table, record, column, `${quoted(id)} is named twice; expected each item once`);
      seen.add(id);
    }
  }
}

function* repeatedValues(table: Table, record: SeedRecord): Iterable<Fault> {
  for (const { name: column, "x-list": isList } of fieldsOf(table)) {
    const entries = isList ? listOf(cell(record, column)) : [];
    for (const entry of new Set(entries.filter((entry, i) => entries.indexOf(entry) < i)))
      yield at(table, record, column, `${quoted(entry)} is named twice; expected it once`);
  }
}

function* inferred(table: Table, record: SeedRecord): Iterable<Fault> {
  for (const { name: column, "x-fields": allowed } of fieldsOf(table)) {
    if (!allowed) continue;
    const entries = listOf(cell(record, column));
    for (const [i, entry] of entries.entries()) {
      if (!allowed.includes(entry))
        yield at(table, record, column, `found ${quoted(entry)}; expected ${allowed.join(" or ")}`);
      else if (entries.indexOf(entry) < i)
        yield at(table, record, column, `${quoted(entry)} is named twice; expected it once`);
      else if (cell(record, entry) === "")
        yield at(table, record, column, `names the column ${entry}, which is empty here; expected one that is filled`);
    }
  }
}

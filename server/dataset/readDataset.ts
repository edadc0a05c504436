/** Reads a seed's folder into typed rows. */
import { checked } from "../check/check.ts";
import type { Columns, Kinds } from "../seed/columns.ts";
import { columns } from "../seed/columns.ts";
import type { Dataset, Tables } from "./dataset.ts";
import { tableNames } from "./dataset.ts";
import type { Naming } from "../seed/itemLists.ts";
import { namingTables } from "../seed/itemLists.ts";
import { SeedError } from "../seed/fault.ts";
import { itemsColumns, namedItems, primaryColumn } from "../seed/itemLists.ts";
import { listOf } from "../seed/schema.ts";
import type { SeedRecord, Table } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";

/** The dataset of a folder with a data package. Throws a `SeedError` that lists the faults of a seed with any. */
export function readDataset(dir: string): Dataset {
  const { seed, faults } = checked(dir);
  if (!seed || faults.length > 0) throw new SeedError(dir, faults);
  const rows = tableNames.map((name) => {
    const table = seed.tables.get(name);
    if (!table) throw new Error(`the table ${name} was checked and is missing`);
    return [name, table.records.map((record) => row(columns[name], record, naming(name, table)))];
  });
  return {
    notice: seed.package["x-notice"],
    created: seed.package.created.slice(0, 10),
    tables: Object.fromEntries(rows) as Tables,
  };
}

type Value = Kinds[keyof Kinds];

function row(kinds: Columns, record: SeedRecord, naming: Table | null): Record<string, Value> & Partial<Naming> {
  const cells = Object.entries(kinds).map(([column, kind]) => [column, value(kind, cell(record, column), naming)]);
  if (!naming) return Object.fromEntries(cells);
  const primary = primaryColumn(naming);
  return Object.fromEntries([
    ...cells,
    ["items", [...new Set(namedItems(naming, record))].sort()],
    ["primary", (primary && cell(record, primary)) || null],
  ]);
}

function value(kind: keyof Kinds, text: string, naming: Table | null): Value {
  if (kind === "list") return listOf(text);
  if (kind === "fields") return naming ? fieldNames(naming, listOf(text)) : listOf(text);
  if (text === "") return null;
  return kind === "integer" || kind === "integer?" ? Number(text) : text;
}

const naming = (name: string, table: Table) => ((namingTables as readonly string[]).includes(name) ? table : null);

/** Columns named in a list, as the fields that their rows have once they are read. */
function fieldNames(table: Table, names: string[]): string[] {
  const lists = itemsColumns(table);
  const primary = primaryColumn(table);
  return [...new Set(names.map((name) => (lists.includes(name) ? "items" : name === primary ? "primary" : name)))];
}

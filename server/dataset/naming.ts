/** Which columns of a table name items in lists, and what a record names in them; the schema says so, not a column's name. */
import { listOf } from "./schema.ts";
import type { SeedRecord, Table } from "./seed.ts";
import { cell, fieldsOf } from "./seed.ts";

export const itemsColumns = (table: Table): string[] =>
  fieldsOf(table).flatMap((field) => (field["x-items"] ? [field.name] : []));

export const primaryColumn = (table: Table): string | undefined =>
  fieldsOf(table).find((field) => field["x-primary"])?.name;

export const namedItems = (table: Table, record: SeedRecord): string[] =>
  itemsColumns(table).flatMap((column) => listOf(cell(record, column)));

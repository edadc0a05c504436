/** Which columns of a table name items in lists, and what a record names in them; the schema says so, not a column's name. */
import { listOf } from "./schema.ts";
import type { SeedRecord, Table } from "./seed.ts";
import { cell, fieldsOf } from "./seed.ts";

/** Tables whose rows name items in lists, in whichever columns of the schema say so. */
export const namingTables = ["projects", "forum-sessions"] as const;
export type NamingTable = (typeof namingTables)[number];

export interface Naming {
  /** Ids of the items that the row names, over all its lists, each once and in code-point order. */
  items: string[];
  /** The one of them that the schema's `x-primary` column names. */
  primary: string | null;
}

export const itemsColumns = (table: Table): string[] =>
  fieldsOf(table).flatMap((field) => (field["x-items"] ? [field.name] : []));

export const primaryColumn = (table: Table): string | undefined =>
  fieldsOf(table).find((field) => field["x-primary"])?.name;

export const namedItems = (table: Table, record: SeedRecord): string[] =>
  itemsColumns(table).flatMap((column) => listOf(cell(record, column)));

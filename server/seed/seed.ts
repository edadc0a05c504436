/** A seed as it stands in its folder: the package and each table's records as text, each record with its line. */
import type { DataPackage, Field, Resource } from "./schema.ts";

export interface Seed {
  package: DataPackage;
  /** By name; a file that could not be read has none. */
  tables: ReadonlyMap<string, Table>;
}

export interface Table {
  file: string;
  resource: Resource;
  records: SeedRecord[];
  /** False where a record could not be read: what seems to be missing here may have been in it. */
  complete: boolean;
}

/** One record of a file: its cells by column, and the line where it starts. */
export interface SeedRecord {
  line: number;
  cells: Record<string, string>;
}

export const fieldsOf = (table: Table): Field[] => table.resource.schema.fields;

/** The cell of a column that the schema has; a row always has all of them. */
export const cell = (record: SeedRecord, column: string): string => record.cells[column] ?? "";

export const key = (record: SeedRecord, columns: readonly string[]): string[] =>
  columns.map((column) => cell(record, column));

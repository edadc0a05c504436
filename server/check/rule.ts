/** What a rule is, and how it reads a seed and says where a fault stands. */
import type { Fault } from "../seed/fault.ts";
import type { SeedRecord, Seed, Table } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";

/** Reads the tables as text and yields what it finds; a cell that another rule refuses is passed over. */
export type Rule = (seed: Seed) => Iterable<Fault>;

export const at = (table: Table, record: SeedRecord, column: string | null, message: string): Fault => ({
  file: table.file,
  line: record.line,
  column,
  message,
});

/** The records of a table by one column; the first of several that agree. Empty where the table could not be read. */
export function byColumn(seed: Seed, name: string, column: string): Map<string, SeedRecord> {
  const records = new Map<string, SeedRecord>();
  for (const record of seed.tables.get(name)?.records ?? []) {
    const value = cell(record, column);
    if (!records.has(value)) records.set(value, record);
  }
  return records;
}

export const quoted = (value: string): string => JSON.stringify(value);

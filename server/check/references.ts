/** References: each id that a cell names, alone, in a list or in a note, is the id of a record. */
import type { Fault } from "../seed/fault.ts";
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";
import { isList, listOf } from "../seed/schema.ts";
import type { Seed, Table } from "../seed/seed.ts";
import { cell, fieldsOf, key } from "../seed/seed.ts";

export const referenceRule: Rule = function* (seed) {
  for (const table of seed.tables.values()) {
    yield* foreignKeys(seed, table);
    for (const field of fieldsOf(table)) {
      const tables = field["x-references"];
      if (tables) yield* named(seed, table, field.name, tables, isList(field) ? listOf : (value) => [value]);
      if (field["x-items"]) yield* named(seed, table, field.name, ["items"], listOf);
      if (field["x-second-source"]) yield* named(seed, table, field.name, ["sources"], secondSources);
    }
  }
};

function* foreignKeys(seed: Seed, table: Table): Iterable<Fault> {
  for (const { fields, reference } of table.resource.schema.foreignKeys) {
    const target = reference.resource === "" ? table : seed.tables.get(reference.resource);
    if (!target?.complete) continue;
    const known = new Set(target.records.map((record) => key(record, reference.fields).join("\n")));
    for (const record of table.records) {
      const values = key(record, fields);
      if (values.includes("") || known.has(values.join("\n"))) continue;
      const missing = `${values.map(quoted).join(", ")} is not in ${target.file}`;
      yield at(table, record, fields[0] ?? null, `${missing}; expected one that is`);
    }
  }
}

/** Ids that a cell names and that none of the tables has. */
function* named(
  seed: Seed,
  table: Table,
  column: string,
  names: string[],
  ids: (value: string) => string[],
): Iterable<Fault> {
  if (!names.every((name) => seed.tables.get(name)?.complete)) return;
  const known = names.map((name) => byColumn(seed, name, "id"));
  const files = names.map((name) => `${name}.csv`).join(" or ");
  for (const record of table.records) {
    const value = cell(record, column);
    for (const id of value === "" ? [] : ids(value))
      if (!known.some((records) => records.has(id)))
        yield at(table, record, column, `${quoted(id)} is not in ${files}; expected one that is`);
  }
}

const secondSources = (note: string): string[] =>
  [...note.matchAll(/second source: ([a-z0-9-]*)/g)].map((match) => match[1] ?? "");

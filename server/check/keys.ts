/** Keys: no two records of a table share one, records stand in their order, and a unique column repeats no value. */
import { Buffer } from "node:buffer";
import type { Fault } from "../seed/fault.ts";
import type { Rule } from "./rule.ts";
import { at, quoted } from "./rule.ts";
import type { Table } from "../seed/seed.ts";
import { cell, fieldsOf, key } from "../seed/seed.ts";

export const keyRule: Rule = function* (seed) {
  for (const table of seed.tables.values()) {
    yield* primaryKeys(table);
    for (const { name, constraints } of fieldsOf(table)) if (constraints.unique) yield* repeated(table, [name]);
  }
};

function* primaryKeys(table: Table): Iterable<Fault> {
  const columns = table.resource.schema.primaryKey;
  yield* repeated(table, columns);
  let before: string[] | undefined;
  for (const record of table.records) {
    const here = key(record, columns);
    const differs = before ? here.findIndex((value, i) => value !== before?.[i]) : -1;
    const [previous, value] = [before?.[differs] ?? "", here[differs] ?? ""];
    if (differs >= 0 && codePointOrder(previous, value) > 0) {
      const order = `expected records in code-point order of ${columns.join(", ")}`;
      yield at(table, record, columns[differs] ?? null, `${quoted(value)} stands after ${quoted(previous)}; ${order}`);
    }
    before = here;
  }
}

function* repeated(table: Table, columns: string[]): Iterable<Fault> {
  const lines = new Map<string, number>();
  for (const record of table.records) {
    const values = key(record, columns);
    const joined = values.join("\n");
    const first = lines.get(joined);
    if (first === undefined) lines.set(joined, record.line);
    else if (cell(record, columns[0] ?? "") !== "") {
      const message = `${values.map(quoted).join(", ")} stands in line ${first} already; expected it once`;
      yield at(table, record, columns[0] ?? null, message);
    }
  }
}

/** UTF-8 keeps the order of code points, which UTF-16, the order of `<`, does not. */
const codePointOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

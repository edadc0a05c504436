/** Positions count from 1 without gap among the records that belong together, and those of editions follow their dates. */
import type { Fault } from "../seed/fault.ts";
import type { Rule } from "./rule.ts";
import { at } from "./rule.ts";
import type { SeedRecord, Seed, Table } from "../seed/seed.ts";
import { cell, fieldsOf, key } from "../seed/seed.ts";

export const positionRule: Rule = function* (seed) {
  for (const table of seed.tables.values()) {
    if (!table.complete) continue;
    for (const { name, "x-position": among } of fieldsOf(table)) if (among) yield* positions(table, name, among);
  }
  yield* editionsByDate(seed);
};

function* positions(table: Table, column: string, among: string[]): Iterable<Fault> {
  const groups = Map.groupBy(table.records, (record) => key(record, among).join("\n"));
  for (const group of groups.values()) {
    const records = inOrder(group, column);
    const wrong = records.findIndex((record, i) => Number(cell(record, column)) !== i + 1);
    const record = records[wrong];
    if (!record || records.some((each) => !/^[1-9]\d*$/.test(cell(each, column)))) continue;
    const whole = key(record, among).findLast((value) => value !== "");
    const where = whole === undefined ? "" : ` under ${whole}`;
    const expected = `expected ${wrong + 1}, as positions count from 1 to ${records.length}${where}`;
    yield at(table, record, column, `found ${cell(record, column)}; ${expected}`);
  }
}

/** A year or month without a day comes after the days in it. */
function* editionsByDate(seed: Seed): Iterable<Fault> {
  const table = seed.tables.get("editions");
  if (!table) return;
  let before: SeedRecord | undefined;
  for (const record of inOrder(table.records, "position")) {
    if (before && cell(record, "date").padEnd(10, "~") < cell(before, "date").padEnd(10, "~")) {
      const earlier = `${cell(before, "id")} of ${cell(before, "date")} has the position before it`;
      yield at(
        table,
        record,
        "position",
        `the date is ${cell(record, "date")}, but ${earlier}; expected the order of dates`,
      );
    }
    before = record;
  }
}

const inOrder = (records: SeedRecord[], column: string): SeedRecord[] =>
  records.toSorted((a, b) => Number(cell(a, column)) - Number(cell(b, column)));

/** Further records of projects: each leads to a project, and a record number stands in one row. */
import type { Fault } from "../seed/fault.ts";
import { listOf } from "../seed/schema.ts";
import type { SeedRecord, Table } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";
import { around, circles } from "./circles.ts";
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";

export const sameProjectRule: Rule = function* (seed) {
  const table = seed.tables.get("projects");
  if (!table) return;
  const projects = byColumn(seed, "projects", "id");
  for (const circle of circles(table.records, "sameAs", projects)) {
    const message =
      circle.length === 1
        ? "joins the project to itself; expected another project"
        : `the records go in a circle: ${around(circle)}; expected a project at the end`;
    yield at(table, circle[0]!, "sameAs", message);
  }
  yield* recordNumbers(table);
};

function* recordNumbers(table: Table): Iterable<Fault> {
  const rows = new Map<string, SeedRecord>();
  for (const record of table.records)
    for (const number of listOf(cell(record, "records"))) {
      const first = rows.get(number) ?? record;
      rows.set(number, first);
      if (first !== record)
        yield at(
          table,
          record,
          "records",
          `${quoted(number)} stands in line ${first.line} already; expected it in one row`,
        );
    }
}

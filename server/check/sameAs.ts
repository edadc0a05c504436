/** Further records of projects: each leads to a project, and a record number stands in one row. */
import type { Fault } from "../seed/fault.ts";
import { listOf } from "../seed/schema.ts";
import type { SeedRecord, Table } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";
import type { Rule } from "./rule.ts";
import { at, byColumn, quoted } from "./rule.ts";

export const sameProjectRule: Rule = function* (seed) {
  const table = seed.tables.get("projects");
  if (!table) return;
  const projects = byColumn(seed, "projects", "id");
  for (const record of table.records) {
    const circle = circleOf(record, projects);
    if (circle.length === 1) yield at(table, record, "sameAs", "joins the project to itself; expected another project");
    if (circle.length > 1 && circle.every((id) => id >= circle[0]!)) {
      const way = [...circle, circle[0]].join(", ");
      yield at(table, record, "sameAs", `the records go in a circle: ${way}; expected a project at the end`);
    }
  }
  yield* recordNumbers(table);
};

/** The ids that lead from a record back to it, this one first; empty where none do. */
function circleOf(record: SeedRecord, projects: ReadonlyMap<string, SeedRecord>): string[] {
  const ids = [cell(record, "id")];
  for (;;) {
    const next = cell(projects.get(ids.at(-1)!) ?? record, "sameAs");
    if (next === ids[0]) return ids;
    if (next === "" || ids.includes(next) || !projects.has(next)) return [];
    ids.push(next);
  }
}

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

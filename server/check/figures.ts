/** Figures and values to reach: projections are told from measurements, and both tables say the same of a baseline. */
import type { Fault } from "../seed/fault.ts";
import type { Rule } from "./rule.ts";
import { at } from "./rule.ts";
import type { Seed } from "../seed/seed.ts";
import { cell, key } from "../seed/seed.ts";

export const figureRule: Rule = function* (seed) {
  yield* projections(seed);
  yield* aims(seed);
};

function* projections(seed: Seed): Iterable<Fault> {
  const table = seed.tables.get("figures");
  for (const record of table?.records ?? []) {
    const [year, reported, status] = key(record, ["year", "reportYear", "status"]);
    const early = Number(reported) < Number(year);
    if (!table || early === (status === "projection")) continue;
    const found = `${status} for ${year}, reported in ${reported}`;
    yield at(table, record, "status", `${found}; expected ${early ? "projection" : "a measured value"}`);
  }
}

function* aims(seed: Seed): Iterable<Fault> {
  const table = seed.tables.get("targets-values");
  const figures = seed.tables.get("figures");
  if (!table || !figures?.complete) return;
  const known = new Set(figures.records.map((record) => point(key(record, ["item", "indicator", "year", "value"]))));
  for (const record of table.records) {
    const qualitative = cell(record, "direction") === "qualitative";
    if (qualitative === (cell(record, "goalValue") !== "")) {
      const message = qualitative
        ? "found a value to reach; expected none for"
        : "found no value to reach; expected one unless";
      yield at(table, record, "goalValue", `${message} qualitative`);
    }
    const baseline = key(record, ["item", "indicator", "baselineYear", "baselineValue"]);
    if (cell(record, "baselineValue") !== "" && cell(record, "baselineYear") !== "" && !known.has(point(baseline))) {
      const [item, indicator, year, value] = baseline;
      yield at(
        table,
        record,
        "baselineValue",
        `found ${value}; expected a value that figures.csv has of ${item}, ${indicator}, in ${year}`,
      );
    }
  }
}

/** Numbers are compared as numbers: 44 and 44.0 are one value. */
const point = ([item, indicator, year, value]: string[]): string => [item, indicator, year, Number(value)].join("\n");

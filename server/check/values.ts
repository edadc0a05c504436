/** Values: each cell is filled where it must be, of its type, in its closed list, form and range. */
import { outward } from "../../client/model/outward.ts";
import { isDate } from "./isDate.ts";
import type { Rule } from "./rule.ts";
import { at, quoted } from "./rule.ts";
import type { Field } from "../seed/schema.ts";
import { isList, listOf } from "../seed/schema.ts";
import { cell, fieldsOf } from "../seed/seed.ts";

export const valueRule: Rule = function* (seed) {
  for (const table of seed.tables.values()) {
    const judges = fieldsOf(table).map((field) => ({ column: field.name, expected: judge(field) }));
    for (const record of table.records) {
      for (const { column, expected } of judges) {
        const value = cell(record, column);
        const missed = expected(value);
        if (missed)
          yield at(table, record, column, `found ${value === "" ? "nothing" : quoted(value)}; expected ${missed}`);
      }
    }
  }
};

/** A function that answers what a cell was expected to be, or null where it is that. Other rules judge names in lists. */
function judge(field: Field): (value: string) => string | null {
  const one = judgeValue(field);
  if (field["x-list"])
    return (value) =>
      listOf(value)
        .map((entry) => (entry === "" ? "a value" : one(entry)))
        .find(Boolean) ?? null;
  return isList(field) ? (value) => (value === "" ? one(value) : null) : one;
}

function judgeValue(field: Field): (value: string) => string | null {
  const { required, enum: list, pattern, minimum = -Infinity, maximum = Infinity } = field.constraints;
  const form = pattern === undefined ? null : new RegExp(pattern, "u");
  return (value) => {
    if (value === "") return required ? "a value" : null;
    if (field.type === "integer" && !/^(0|-?[1-9]\d*)$/.test(value)) return "a whole number";
    if (field.type === "number" && !/^-?\d+(\.\d+)?$/.test(value)) return "a decimal number";
    if (list && !list.includes(value)) return list.join(" or ");
    if (form && !form.test(value)) return `the form ${pattern}`;
    if (field.type !== "string" && Number(value) < minimum) return `${minimum} or more`;
    if (field.type !== "string" && Number(value) > maximum) return `${maximum} or less`;
    if (field.format === "uri" && outward(value) === null) return "an address of http or https";
    if (field["x-date"] && !isDate(value)) return "a date that exists";
    return null;
  };
}

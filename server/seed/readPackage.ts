/** Reads `datapackage.json` and holds it against the columns that the program reads. */
import { join } from "node:path";
import * as v from "valibot";
import type { Columns } from "./columns.ts";
import { columns } from "./columns.ts";
import { namingTables } from "./itemLists.ts";
import type { Fault } from "./fault.ts";
import { readBytes } from "./readBytes.ts";
import type { DataPackage, Resource } from "./schema.ts";
import { dataPackage } from "./schema.ts";

const file = "datapackage.json";
const fault = (message: string): Fault => ({ file, line: null, column: null, message });

/** The package, or what is wrong with it. */
export function readPackage(dir: string): DataPackage | Fault[] {
  const bytes = readBytes(join(dir, file));
  if (typeof bytes === "string") return [fault(`${bytes}; expected a data package in ${dir}`)];
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    return [fault(`expected JSON: ${(error as Error).message}`)];
  }
  const result = v.safeParse(dataPackage, json);
  if (!result.success) return result.issues.map(issueFault);
  const faults = [...result.output.resources.flatMap(unknownNames(result.output)), ...missingColumns(result.output)];
  return faults.length > 0 ? faults : result.output;
}

/** Where a value stands, with tables and columns by their names, and what it is instead of what was expected. */
function issueFault(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map(({ key, value }) => {
    const name = value !== null && typeof value === "object" && "name" in value ? value.name : key;
    return String(typeof key === "number" ? name : key);
  });
  const place = path.length === 0 ? "the package" : path.join(".");
  return fault(issue.received === "undefined" ? `${place} is missing` : `${place}: ${issue.message}`);
}

/** Names inside a schema that name nothing. */
function unknownNames(whole: DataPackage): (resource: Resource) => Fault[] {
  const fields = new Map(whole.resources.map(({ name, schema }) => [name, new Set(schema.fields.map((f) => f.name))]));
  return ({ name, schema }) => {
    const own = schema.fields.flatMap((f) => [...(f["x-position"] ?? []), ...(f["x-fields"] ?? [])]);
    const backed = schema["x-backing"].flatMap(({ status, source }) => [status, source]);
    const keys = schema.foreignKeys.flatMap((foreign) => foreign.fields);
    const inside = [...schema.primaryKey, ...schema["x-together"].flat(), ...own, ...backed, ...keys]
      .filter((column) => !fields.get(name)?.has(column))
      .map((column) => fault(`${name}: its schema names the column ${column}, which it does not have`));
    const outside = schema.foreignKeys.flatMap(({ reference: { resource, fields: referenced } }) =>
      referenced
        .filter((column) => !fields.get(resource || name)?.has(column))
        .map((column) => fault(`${name}: a foreign key names ${resource || name}.${column}, which does not exist`)),
    );
    const tables = schema.fields
      .flatMap((f) => f["x-references"] ?? [])
      .filter((table) => !fields.get(table)?.has("id"))
      .map((table) => fault(`${name}: x-references names the table ${table}, which does not exist or has no id`));
    return [...inside, ...outside, ...tables];
  };
}

/** Tables and columns that the program reads and the package lacks, or describes otherwise. */
function missingColumns(whole: DataPackage): Fault[] {
  return Object.entries<Columns>(columns).flatMap(([name, expected]) => {
    const schema = whole.resources.find((resource) => resource.name === name)?.schema;
    if (!schema) return [fault(`the table ${name} is missing`)];
    const faults = Object.entries(expected).flatMap(([column, kind]) => {
      const field = schema.fields.find((candidate) => candidate.name === column);
      if (!field) return [fault(`${name} lacks the column ${column}`)];
      if (kind.startsWith("integer") !== (field.type === "integer"))
        return [fault(`${name}.${column} has the type ${field.type}; expected ${kind.replace("?", "")}`)];
      for (const [property, of] of [
        ["x-list", "list"],
        ["x-fields", "fields"],
      ] as const) {
        if ((kind === of) === (field[property] !== undefined)) continue;
        return [fault(`${name}.${column}: ${property} is ${kind === of ? "missing" : "not expected here"}`)];
      }
      const mustBeFilled = kind === "text" || kind === "integer";
      if (mustBeFilled && !field.constraints.required) return [fault(`${name}.${column} must be required`)];
      return [];
    });
    const names = (namingTables as readonly string[]).includes(name);
    if (names && !schema.fields.some((field) => field["x-items"]))
      faults.push(fault(`${name} has no column with x-items`));
    return faults;
  });
}

/** Reads a seed's folder as text, and finds what is wrong with its form; what it means is for the rules of `check.ts`. */
import { readdirSync } from "node:fs";
import type { Fault } from "./fault.ts";
import { readPackage } from "./readPackage.ts";
import { readTable } from "./readTable.ts";
import type { Seed, Table } from "./seed.ts";

/** The seed is null where the package cannot be read: without its schemas no file can be judged. */
export function readSeed(dir: string): { seed: Seed | null; faults: Fault[] } {
  const whole = readPackage(dir);
  if (Array.isArray(whole)) return { seed: null, faults: whole };
  const faults: Fault[] = [];
  const tables = new Map<string, Table>();
  for (const resource of whole.resources) {
    const table = readTable(dir, resource, (fault) => faults.push(fault));
    if (table) tables.set(resource.name, table);
  }
  const known = new Set(whole.resources.map((resource) => resource.path));
  for (const file of readdirSync(dir).filter((name) => name.endsWith(".csv") && !known.has(name)))
    faults.push({ file, line: null, column: null, message: "datapackage.json does not describe this file" });
  return { seed: { package: whole, tables }, faults };
}

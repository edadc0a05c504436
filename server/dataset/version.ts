/** The version of a dataset: a digest of what it says, the same wherever and whenever it is read. */
import { createHash } from "node:crypto";
import type { Dataset } from "./dataset.ts";
import { tableNames } from "./dataset.ts";

/** Counts up when the graph made of the same rows changes its shape, so that older stores are built again. */
export const layout = 3;

/** SHA-256 in hex over the layout, the notice, the date and the normalised rows, in the order of files and keys. */
export function datasetVersion({ notice, created, tables }: Dataset): string {
  const hash = createHash("sha256");
  const add = (value: unknown) => hash.update(JSON.stringify(value)).update("\n");
  add([layout, notice, created]);
  for (const name of tableNames.toSorted()) {
    add(name);
    for (const row of tables[name]) add(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return hash.digest("hex");
}

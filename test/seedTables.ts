/** The living seed, for `seed*.test.ts` alone: its rows, and how they count and look things up. */
import { fileURLToPath } from "node:url";
import { readDataset } from "../server/dataset/readDataset.ts";

export const livingSeed = fileURLToPath(new URL("../seed", import.meta.url));
export const { tables } = readDataset(livingSeed);

const item = new Map(tables.items.map((row) => [row.id, row]));
export const itemOf = (id: string) => item.get(id);
export const kindOf = (id: string) => item.get(id)?.kind;
export const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
export const idsOfKind = (kind: string) => ids(tables.items.filter((row) => row.kind === kind));

/** How often each value occurs. */
export const counted = (values: (string | null)[]) =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, all]) => [value, all.length]));
export const twice = <T>(values: T[]) => values.filter((value, i) => values.indexOf(value) < i);

/** The parts of C7 in the order of the Geneva Plan of Action. */
export const parts = ["egov", "ebus", "elea", "ehea", "eemp", "eenv", "eagr", "esci"];
/** The 18 Action Lines that have no parts. */
export const lines = [
  ...[1, 2, 3, 4, 5, 6, 8, 9, 10, 11].map((number) => `wsis-C${number}`),
  ...parts.map((part) => `wsis-C7-${part}`),
];

/**
 * `npm run bench`: every measure, or those named, one after the other, and a table of all at the end. With `--of=<folder>`
 * the build of another copy of the project is measured for memory, to compare two of them.
 */
import { execFileSync } from "node:child_process";
import { columns } from "./columns.ts";
import { matrix } from "./matrix.ts";
import { memory } from "./memory.ts";
import { size } from "./size.ts";
import { start } from "./start.ts";
import { type Figure, printTable } from "./table.ts";

const given = process.argv.slice(2);
const of = given.find((argument) => argument.startsWith("--of="))?.slice("--of=".length);
const measures: Record<string, () => Figure[] | Promise<Figure[]>> =
  of === undefined ? { size, start, matrix, columns, memory: () => memory(".") } : { memory: () => memory(of) };

const named = given.filter((argument) => !argument.startsWith("--of="));
const unknown = named.find((name) => !measures[name]);
if (unknown) {
  console.error(`There is no measure "${unknown}"; there are ${Object.keys(measures).join(", ")}.`);
  process.exit(1);
}
if (of === undefined) execFileSync("npm", ["run", "build", "--silent"], { stdio: ["ignore", "ignore", "inherit"] });
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`measuring ${name} …`);
  figures.push(...(await measure()));
}
printTable(figures);

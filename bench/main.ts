/** `npm run bench`: every measure, or those named, one after the other, and a table of all at the end. */
import { execFileSync } from "node:child_process";
import { columns } from "./columns.ts";
import { matrix } from "./matrix.ts";
import { size } from "./size.ts";
import { start } from "./start.ts";
import { type Figure, printTable } from "./table.ts";

const measures: Record<string, () => Figure[] | Promise<Figure[]>> = { size, start, matrix, columns };

const named = process.argv.slice(2);
const unknown = named.find((name) => !measures[name]);
if (unknown) {
  console.error(`There is no measure "${unknown}"; there are ${Object.keys(measures).join(", ")}.`);
  process.exit(1);
}
execFileSync("npm", ["run", "build", "--silent"], { stdio: ["ignore", "ignore", "inherit"] });
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`measuring ${name} …`);
  figures.push(...(await measure()));
}
printTable(figures);

/** Reads the Cypher of the project: from the sources, in tests and in the bundled server alike, whatever the working directory. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = join(projectFolder(import.meta.dirname), "cypher");

/** The nearest folder above that holds package.json: sources and bundle lie at different depths below it. */
function projectFolder(from: string): string {
  let here = from;
  while (!existsSync(join(here, "package.json"))) {
    const above = dirname(here);
    if (above === here) throw new Error(`No package.json above ${from}: the folder cypher/ must stand beside it.`);
    here = above;
  }
  return here;
}

/** The text of `cypher/<name>.cypher`; `name` may hold a folder, as in `ladybug/schema`. */
export function cypherFile(name: string): string {
  return readFileSync(join(folder, `${name}.cypher`), "utf8");
}

/** A file of several statements, each ended by a semicolon at the end of a line. */
export function cypherStatements(name: string): string[] {
  return cypherFile(name)
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replaceAll(/^\s*\/\/.*$/gm, "").trim() !== "");
}

/** Reads the Cypher of the project: from the sources, in tests and in the bundled server alike, whatever the working directory. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../projectFolder.ts";

const folder = join(projectFolder, "cypher");

/** The text of `cypher/<name>.cypher`; `name` may hold a folder, as in `ladybug/schema`. */
export function cypherFile(name: string): string {
  return readFileSync(join(folder, `${name}.cypher`), "utf8");
}

/** The questions that there are, by name. */
export function cypherNames(): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".cypher"));
  return files.map((name) => name.slice(0, -".cypher".length)).sort();
}

/** A file of several statements, each ended by a semicolon at the end of a line. */
export function cypherStatements(name: string): string[] {
  return cypherFile(name)
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replaceAll(/^\s*\/\/.*$/gm, "").trim() !== "");
}

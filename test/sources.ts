/** The code of both sides, and what each file of it imports. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Syntax } from "./syntax.ts";
import { nameOf, parse, textOf, walk } from "./syntax.ts";

export const sources = ["client", "server"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
export const text = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));
export const programs = new Map([...text].map(([file, source]) => [file, parse(file, source)]));

export interface Imported {
  /** As it is written: a package, or a file by its relative path; null where it is computed. */
  address: string | null;
  /** Erased by the compiler. */
  typeOnly: boolean;
  /** Loaded when it is asked for, not with the file. */
  onDemand: boolean;
}

const statements = ["ImportDeclaration", "ExportAllDeclaration", "ExportNamedDeclaration", "TSImportType"];

export function importsOf(program: Syntax): Imported[] {
  const found: Imported[] = [];
  walk(program, ({ type, source, importKind, exportKind, callee, arguments: given }) => {
    const add = (address: unknown, onDemand: boolean) =>
      found.push({
        address: textOf(address) ?? null,
        typeOnly: type === "TSImportType" || importKind === "type" || exportKind === "type",
        onDemand,
      });
    if (statements.includes(type) && source) add(source, false);
    if (type === "ImportExpression") add(source, true);
    if (type === "CallExpression" && nameOf(callee) === "require") add((given as unknown[])[0], false);
  });
  return found;
}

export const imported = sources.flatMap((from) =>
  importsOf(programs.get(from)!).map((one) => Object.assign(one, { from })),
);

/** A framework is data: no id of the seed stands in code, but where the explorer begins and what its examples ask. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { Kind, parse as parseGraphql, visit } from "graphql";
import { expect, test } from "vitest";
import type { Syntax } from "./syntax.ts";
import { nameOf, parse, pieceOf, textOf, walk } from "./syntax.ts";

interface Package {
  resources: {
    path: string;
    schema: { fields: { constraints?: { enum?: string[] } }[]; primaryKey: string | string[] };
  }[];
}

/** Every id of the living seed. A word of the schemas' closed lists is no id, though a source may be called so, too. */
function idsOfSeed(): Set<string> {
  const { resources } = JSON.parse(readFileSync("seed/datapackage.json", "utf8")) as Package;
  const closed = new Set(
    resources.flatMap(({ schema }) => schema.fields.flatMap(({ constraints }) => constraints?.enum ?? [])),
  );
  const ids = resources.flatMap(({ path, schema: { primaryKey } }) => {
    const [key = "", ...more] = [primaryKey].flat();
    const rows = parseCsv(readFileSync(join("seed", path)), { columns: true }) as Record<string, string>[];
    return key === "id" || more.length === 0 ? rows.map((row) => row[key]!) : [];
  });
  // Years are numbers, and numbers are everywhere.
  return new Set(ids.filter((id) => !closed.has(id) && !/^\d+$/.test(id)));
}

const ids = idsOfSeed();
const frameworks = new Set(
  (parseCsv(readFileSync("seed/frameworks.csv"), { columns: true }) as { id: string }[]).map(({ id }) => id),
);
/** The id that a word is, or the framework's that it begins with where it is left open: ids of items begin so. */
function idOf(word: string): string | undefined {
  if (ids.has(word)) return word;
  const framework = word.replace(/[-_]$/, "");
  return frameworks.has(framework) ? framework : undefined;
}
/** The ids in a text: as a whole, and as the ends of a pair. */
const idsIn = (text: string) =>
  text
    .split(/[^\w.-]+/)
    .flatMap((word) => [...new Set([word, ...word.split("__")])].flatMap((part) => idOf(part) ?? []));

/** All texts that a program holds: literals, regular expressions, the pieces of templates, and the names of an object's keys. */
function textsOfCode(file: string, source: string): string[] {
  const texts: string[] = [];
  walk(parse(file, source), (node) => {
    const { type, key, computed } = node;
    if (type === "Literal") texts.push(textOf(node) ?? (node.regex as { pattern: string } | undefined)?.pattern ?? "");
    if (type === "TemplateElement") texts.push(pieceOf(node));
    if (type === "Property" && !computed && (key as Syntax).type === "Identifier") texts.push(nameOf(key)!);
  });
  return texts;
}

/** The texts of a GraphQL document, each once; descriptions left out: they give examples. */
function textsOfGraphql(source: string): string[] {
  const texts: string[] = [];
  visit(parseGraphql(source), {
    [Kind.STRING]: (node, key) => (key === "description" ? undefined : void texts.push(node.value)),
  });
  return [...new Set(texts)];
}

const sources = ["client", "server"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|graphql)$/.test(name))
    .map((name) => join(folder, name)),
);
const idsOfFile = (file: string, source: string) =>
  (file.endsWith(".graphql") ? textsOfGraphql(source) : textsOfCode(file, source)).flatMap(idsIn);

test("ids are those of every table that has them", () => {
  for (const id of [
    "sdg",
    "wsis-C7-egov",
    "wsis-sdg",
    "wsis-sdg__wsis-C2__sdg-9.c",
    "itu",
    "EUR",
    "KEN",
    "ed-2015-matrix",
  ])
    expect(ids).toContain(id);
  for (const word of ["recollection", "own-proposal", "2017"]) expect(ids).not.toContain(word);
});

test.each([
  ["a.ts", `const isGoal = framework === "sdg";`, ["sdg"]],
  ["a.ts", `const colours = { wsis: 1, "sdg": 2, [other]: 3 };`, ["wsis", "sdg"]],
  ["a.ts", "const cell = `wsis-C4__${goal}`;", ["wsis-C4"]],
  ["a.ts", `const cell = "wsis-C4__sdg-4"; // sdg-5`, ["wsis-C4", "sdg-4"]],
  ["a.ts", `type Known = "gdc" | "other";`, ["gdc"]],
  ["a.tsx", `const a = <a href="?rows=connect2020">sdg</a>;`, ["connect2020"]],
  ["a.ts", `const ofLines = id.startsWith("wsis-");`, ["wsis"]],
  ["a.ts", "const goal = `sdg-${number}`, pair = `${row}__sdg-${number}`;", ["sdg", "sdg"]],
  ["a.ts", `const parts = id.split("wsis-C4__") ?? /^sdg-\\d/;`, ["wsis-C4", "sdg"]],
  ["a.ts", `const near = ["wsis-like", "not-sdg-", "wsi_"];`, []],
  ["a.ts", `const class_ = "sdgs wsis-like EURO";`, []],
  ["a.graphql", `"Like sdg." type Query { a("For example sdg-9." id: ID! = "wsis"): ID }`, ["wsis"]],
  ["a.graphql", `query cell { cell(row: "wsis-C4", column: $column) { id } }`, ["wsis-C4"]],
])("in %s %j they are %j", (file, source, found) => expect(idsOfFile(file, source)).toEqual(found));

test("none stands in code but where the explorer begins and what its examples ask", () => {
  const found = sources.flatMap((file) => idsOfFile(file, readFileSync(file, "utf8")).map((id) => `${file}: ${id}`));
  expect(found.filter((place) => !place.startsWith("server/api/examples.ts: ")).sort()).toEqual(
    [
      // The default state, and the schema's defaults.
      "client/model/state.ts: wsis",
      "client/model/state.ts: sdg",
      "server/graphql/schema.graphql: wsis",
      "server/graphql/schema.graphql: sdg",
    ].sort(),
  );
});

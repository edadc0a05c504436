/** The shape of the code: which folder may import which, no cycles, no barrels. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { imported, importsOf, programs, sources, text } from "./sources.ts";
import type { Imported } from "./sources.ts";
import type { Syntax } from "./syntax.ts";
import { parse } from "./syntax.ts";

interface Import extends Imported {
  from: string;
  to: string;
}

/** What a file imports of the project, statically or on demand. */
const imports: Import[] = imported.flatMap((one) =>
  one.address?.startsWith(".")
    ? { ...one, to: normalize(join(dirname(one.from), one.address.replace(/\?.*/, ""))) }
    : [],
);
const said = ({ from, to }: { from: string; to: string }) => `${from} imports ${to}`;

/** Top down: a folder imports from itself and from the floors below, never from its own floor or one above. */
const clientFloors = [
  ["main", "index.html"],
  ["answerCache"],
  ["api", "boundedAnswers", "steps", "focus", "lazyParts", "translation"],
  ["page"],
  ["panel"],
  ["graph", "list"],
  ["matrix", "projects", "figures"],
  ["search", "filters", "links"],
  ["parts"],
  ["model"],
  ["text", "questions"],
];
const serverFloors = [
  ["main"],
  ["serve", "dev", "command"],
  ["app", "startServing", "fail"],
  ["routes"],
  ["http", "serving"],
  ["api"],
  ["graphql"],
  ["counts"],
  ["memory"],
  ["store"],
  ["dataset"],
  ["check"],
  ["seed"],
  ["log", "requireNode"],
  ["environment"],
  ["projectFolder"],
];

/** The folder under `client` or `server`, or the file where it lies in neither. */
const room = (file: string) => basename(file.split("/")[1]!).replace(/\.(tsx?|js|css)$/, "");

function climbing(side: "client" | "server", floors: string[][]): string[] {
  const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((name) => [name, floor])));
  return imports
    .filter(({ from, to }) => from.startsWith(`${side}/`) && to.startsWith(`${side}/`))
    .filter(({ from, to }) => room(from) !== room(to) && !to.endsWith("style.css"))
    .filter(({ from, to }) => !((floorOf.get(room(from)) ?? -1) < (floorOf.get(room(to)) ?? -1)))
    .map(said);
}

test("there is code to look at", () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(imports.map(said)).toContain("client/page/explorer.tsx imports client/page/toolbar.tsx");
  expect(imports.map(said)).toContain("client/page/views.ts imports client/graph/graphView.tsx");
});

test.each([
  [`import a, { type b } from "./x.ts";`, ["./x.ts"]],
  [`import type { A } from "./x.ts";`, ["./x.ts erased"]],
  [`import "./x.css";`, ["./x.css"]],
  [`import {\n  a, // from "./y.ts"\n} /* "./z.ts" */ from './x.ts';`, ["./x.ts"]],
  [`export * from "./x.ts"; export type { B } from "./y.ts"; export { c };`, ["./x.ts", "./y.ts erased"]],
  [`const a = await import("./x.ts");`, ["./x.ts on demand"]],
  ["const a = await import(`./x.ts`);", ["./x.ts on demand"]],
  [`const a = import(/* "./y.ts"; */ "./x.ts");`, ["./x.ts on demand"]],
  [`const a = {} as typeof import("./x.ts");`, ["./x.ts erased"]],
  [`const a = require("x");`, ["x"]],
  ["const a = import(`./${x}.ts`), b = import(x);", ["null on demand", "null on demand"]],
  [`const a = 'import("./x.ts")'; // import "./x.ts";`, []],
])("%j imports %j", (source, found) =>
  expect(
    importsOf(parse("a.ts", source)).map(
      ({ address, typeOnly, onDemand }) => `${address}${typeOnly ? " erased" : ""}${onDemand ? " on demand" : ""}`,
    ),
  ).toEqual(found),
);

test("every import writes its address in full", () => {
  expect(imported.filter(({ address }) => address === null).map(({ from }) => from)).toEqual([]);
});

test("every folder and file stands on a floor", () => {
  const rooms = (side: string) => new Set(sources.filter((file) => file.startsWith(`${side}/`)).map(room));
  expect([...rooms("client")].filter((name) => !clientFloors.flat().includes(name))).toEqual([]);
  expect([...rooms("server")].filter((name) => !serverFloors.flat().includes(name))).toEqual([]);
});

test("folders of the client import downwards", () => {
  expect(climbing("client", clientFloors)).toEqual([]);
});

test("folders of the server import downwards", () => {
  expect(climbing("server", serverFloors)).toEqual([]);
});

test("the client never imports the server", () => {
  expect(imports.filter(({ from, to }) => from.startsWith("client/") && !to.startsWith("client/")).map(said)).toEqual(
    [],
  );
});

test("the server takes of the client only what draws and what is pure", () => {
  const network = /^client\/(main|answerCache|boundedAnswers|api|steps|focus|lazyParts|translation)\b/;
  expect(imports.filter(({ from, to }) => from.startsWith("server/") && network.test(to)).map(said)).toEqual([]);
});

test("inside a feature what computes imports nothing that draws", () => {
  const isTop = (file: string) => dirname(file) === "client";
  // The list of views names their components.
  const isList = (file: string) => file === "client/page/views.ts";
  const offences = imports.filter(
    ({ from, to }) => !isTop(from) && !isList(from) && from.endsWith(".ts") && to.endsWith(".tsx"),
  );
  expect(offences.filter(({ from }) => from.startsWith("client/")).map(said)).toEqual([]);
});

/** The nodes of a graph that lie on a way back to themselves, each circle once. */
function circles(edges: { from: string; to: string }[]): string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, path: string[]) => {
    if (path.includes(node)) return void found.push([...path.slice(path.indexOf(node)), node].join(" → "));
    if (done.has(node)) return;
    for (const { to } of next.get(node) ?? []) visit(to, [...path, node]);
    done.add(node);
  };
  for (const node of next.keys()) visit(node, []);
  return found;
}

test("no import goes in a circle, neither of files nor of folders", () => {
  expect(
    circles([
      { from: "a", to: "b" },
      { from: "b", to: "a" },
    ]),
  ).toEqual(["a → b → a"]);
  expect(circles(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  const folder = (file: string) => (file.split("/").length > 2 ? dirname(file) : file);
  const folders = imports.map(({ from, to }) => ({ from: folder(from), to: folder(to) }));
  expect(circles(folders.filter(({ from, to }) => from !== to))).toEqual([]);
});

/** Whether a file has nothing of its own: it only imports and exports what others declare. */
function passesOn({ body }: Syntax): boolean {
  const statements = body as Syntax[];
  const isPassing = ({ type, declaration }: Syntax) =>
    type === "ExportAllDeclaration" ||
    (type === "ExportNamedDeclaration" && !declaration) ||
    (type === "ExportDefaultDeclaration" && (declaration as Syntax).type === "Identifier");
  return statements.some(isPassing) && statements.every((one) => one.type === "ImportDeclaration" || isPassing(one));
}

test.each([
  [`/** All. */\nexport * from "./a.ts";`, true],
  [`export {\n  a,\n  b,\n} from "./a.ts";`, true],
  [`import { a } from "./a.ts";\nexport { a };`, true],
  [`import a from "./a.ts";\nexport default a;`, true],
  [`export type { A } from "./a.ts";`, true],
  [`import "./a.ts";`, false],
  [`export * from "./a.ts";\nexport const b = 1;`, false],
  [`import { a } from "./a.ts";\nexport const b = a;`, false],
])("that %j only passes others on is %s", (source, expected) => expect(passesOn(parse("a.ts", source))).toBe(expected));

test("no file only passes others on, none is called utils, helpers or common", () => {
  expect(sources.filter((file) => passesOn(programs.get(file)!))).toEqual([]);
  expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/i.test(file))).toEqual([]);
});

test("every file opens with a sentence that says what it is for", () => {
  expect(sources.filter((file) => !/^(#!.*\n)?\/\*\*/.test(text.get(file)!))).toEqual([]);
});

const tests = readdirSync("test").filter((name) => /\.test\.tsx?$/.test(name) && name !== "structure.test.ts");
const testsThat = (mention: RegExp) => tests.filter((name) => mention.test(readFileSync(join("test", name), "utf8")));

test("tests of behaviour run on the frozen seed: only those called after the seed read the living one", () => {
  const living = testsThat(
    /livingSeed|seedTables\.ts|(seedContent|readDataset|knownSeed|check|cpSync)\("seed"|SEED_DIR: "seed"/,
  );
  expect(living.length).toBeGreaterThan(2);
  expect(living.filter((name) => !name.startsWith("seed"))).toEqual([]);
});

/** The names that a list of test files in vite.config.ts has. */
function listed(list: string): string[] {
  const [, names = ""] = new RegExp(`${list} = testFiles\\(([^)]+)\\)`).exec(readFileSync("vite.config.ts", "utf8"))!;
  return [...names.matchAll(/"(\w+)"/g)].map(([, name]) => `${name}.test.ts`).sort();
}

test("the tests that share a Neo4j, and those that replace modules, are those that vite.config.ts names", () => {
  expect(testsThat(/\b(describeWithNeo4j|openBoth|takeNeo4j)\(/)).toEqual(listed("onNeo4j"));
  expect(testsThat(/\bvi\.mock\(/)).toEqual(listed("withMocks"));
});

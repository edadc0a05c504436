/** The shape of the code: which folder may import which, no cycles, no barrels. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const sources = ["client", "server"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const text = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

interface Import {
  from: string;
  to: string;
  /** Erased by the compiler. */
  typeOnly: boolean;
}

/** What a file imports of the project, statically or on demand. */
const imports: Import[] = sources.flatMap((from) =>
  [...text.get(from)!.matchAll(/(?:^|[\s(])(import|export)(\s+type)?\b([^;"']*)["'](\.\.?\/[^"']+)["']/gm)].map(
    ([, , typeOnly, , path = ""]) => ({
      from,
      to: normalize(join(dirname(from), path.replace(/\?.*/, ""))),
      typeOnly: typeOnly !== undefined,
    }),
  ),
);
const said = ({ from, to }: Import) => `${from} imports ${to}`;

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

test("only the files at the top of the client know the network or the address bar", () => {
  const knowing = sources.filter(
    (file) =>
      /^client\/\w+\//.test(file) &&
      /\b(fetch\(|location\.|history\.|localStorage|sessionStorage)/.test(text.get(file)!),
  );
  expect(knowing).toEqual([]);
});

test("resolvers know no driver, stores know no GraphQL", () => {
  const users = (inside: RegExp, unwanted: RegExp) =>
    sources.filter((file) => inside.test(file) && unwanted.test(text.get(file)!));
  expect(users(/^server\/(api|graphql|counts|memory|http)\//, /from "(neo4j-driver|@ladybugdb)/)).toEqual([]);
  expect(users(/^server\/(store|counts|memory|dataset|check|seed)\//, /from "graphql/)).toEqual([]);
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

test("no file only passes others on, none is called utils, helpers or common", () => {
  const barrels = sources.filter((file) => {
    const lines = text
      .get(file)!
      .split("\n")
      .filter((line) => line.trim() && !/^(\/\*\*|\s\*|\/\/)/.test(line));
    return lines.length > 1 && lines.every((line) => /^export .* from /.test(line));
  });
  expect(barrels).toEqual([]);
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

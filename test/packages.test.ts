/** Who may use what lies outside the code: the packages of the stores, of GraphQL and of drawing, and the network. */
import { basename, dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { imported, importsOf, programs, sources } from "./sources.ts";
import type { Imported } from "./sources.ts";
import type { Syntax } from "./syntax.ts";
import { nameOf, parse, textOf, walk } from "./syntax.ts";

const packages = {
  stores: /^(neo4j-driver|@ladybugdb)\b/,
  graphql: /^@?graphql\b/,
  d3: /^d3\b/,
};
const users = (wanted: RegExp) => [
  ...new Set(imported.filter(({ address }) => wanted.test(address ?? "")).map(({ from }) => from)),
];

test.each([
  [`import neo4j from "neo4j-driver";`, "stores"],
  [`import type { Driver } from 'neo4j-driver/types/index.d.ts';`, "stores"],
  [`const { default: lbug } = await import("@ladybugdb/core");`, "stores"],
  [`export { parse } from "graphql";`, "graphql"],
  ["const { createYoga } = await import(`graphql-yoga`);", "graphql"],
  [`import { mapSchema } from "@graphql-tools/utils";`, "graphql"],
  [`import { select } from "d3-selection";`, "d3"],
  [`import { ask } from "./graphql.ts"; import { d3 } from "../d3.ts";`, undefined],
])("%j uses %s", (source, name) => {
  const addresses = importsOf(parse("a.ts", source)).map(({ address }) => address!);
  const used = Object.entries(packages).filter(([, wanted]) => addresses.some((address) => wanted.test(address)));
  expect(used.map(([used]) => used)).toEqual(name ? [name] : []);
});

test("only stores know the packages of stores", () => {
  expect(users(packages.stores)).toContain("server/store/neo4jProblem.ts");
  expect(users(packages.stores).filter((file) => !file.startsWith("server/store/"))).toEqual([]);
});

test("only the API and its resolvers know the packages of GraphQL", () => {
  expect(users(packages.graphql)).toContain("server/api/api.ts");
  expect(users(packages.graphql).filter((file) => !/^server\/(api|graphql)\//.test(file))).toEqual([
    // Writes the client's questions out, before there is a server.
    "server/command/clientQuestions.ts",
    // Has the page on which questions are tried out.
    "server/http/graphiqlFiles.ts",
  ]);
});

/** What breaks the rule: drawings and their helpers alone use D3, and what is neither loads them on demand. */
function drawnAtOnce(all: (Imported & { from: string })[]): string[] {
  const isDrawing = (file: string) => /^draw[A-Z]?\w*\.ts$/.test(basename(file));
  const withD3 = new Set(all.filter(({ address }) => packages.d3.test(address ?? "")).map(({ from }) => from));
  const draws = (file: string) => isDrawing(file) || withD3.has(file);
  const early = all
    .filter(({ from, typeOnly, onDemand }) => !draws(from) && !typeOnly && !onDemand)
    .map(({ from, address }) => ({ from, to: normalize(join(dirname(from), address ?? "")) }))
    .filter(({ from, to }) => from.startsWith("client/") && draws(to))
    .map(({ from, to }) => `${from} imports ${to}`);
  return [...[...withD3].filter((file) => !/^client\/\w+\/\w+\.ts$/.test(file)), ...early];
}

test.each([
  ["a drawing", { "client/graph/drawA.ts": `import { select } from "d3";` }, []],
  ["a view", { "client/graph/a.tsx": `import { select } from "d3";` }, ["client/graph/a.tsx"]],
  ["the server", { "server/http/drawA.ts": `import type { Line } from "d3";` }, ["server/http/drawA.ts"]],
  [
    "a helper of drawings",
    {
      "client/parts/help.ts": `import { select } from "d3";`,
      "client/graph/drawA.ts": `import { help } from "../parts/help.ts";`,
      "client/graph/a.tsx": `const load = () => import("../parts/help.ts");`,
      "client/graph/a.ts": `import type { Help } from "../parts/help.ts";`,
    },
    [],
  ],
  [
    "a helper of views",
    {
      "client/parts/help.ts": `export const load = () => import("d3");`,
      "client/graph/a.tsx": `import { help } from "../parts/help.ts";`,
    },
    ["client/graph/a.tsx imports client/parts/help.ts"],
  ],
  [
    "a drawing that is not loaded on demand",
    { "client/graph/a.tsx": `import { drawA } from "./drawA.ts";` },
    ["client/graph/a.tsx imports client/graph/drawA.ts"],
  ],
])("of D3 in %s", (_, files, found) => {
  const all = Object.entries<string>(files).flatMap(([from, source]) =>
    importsOf(parse(from, source)).map((one) => ({ ...one, from })),
  );
  expect(drawnAtOnce(all)).toEqual(found);
});

test("only drawings and their helpers use D3, and they are loaded on demand", () => {
  expect(users(packages.d3)).toContain("client/figures/drawSeries.ts");
  expect(drawnAtOnce(imported)).toEqual([]);
});

/** What reaches the network, the address bar or what the browser keeps. */
const outside = new Set(
  (
    "fetch XMLHttpRequest WebSocket WebTransport EventSource sendBeacon Worker SharedWorker BroadcastChannel navigator " +
    "location history navigation cookie cookieStore localStorage sessionStorage indexedDB caches"
  ).split(" "),
);

/** The names of `outside` that a program says, of anything: none is called so by chance. */
function reached(program: Syntax): string[] {
  const found: string[] = [];
  walk(program, ({ type, computed, property, ...node }) => {
    const name =
      type === "Identifier" ? nameOf(node) : type === "MemberExpression" && computed ? textOf(property) : undefined;
    if (name !== undefined && outside.has(name)) found.push(name);
  });
  return found;
}

test.each([
  [`const a = await fetch("/x");`, ["fetch"]],
  [`const all = addresses.map(fetch);`, ["fetch"]],
  [`window.location = address;`, ["location"]],
  [`location.hash = "x"; history.back();`, ["location", "history"]],
  [`const socket = new WebSocket("wss://a");`, ["WebSocket"]],
  [`document.cookie = "a=b";`, ["cookie"]],
  [`globalThis["localStorage"].clear(); window[\`fetch\`]("/x");`, ["localStorage", "fetch"]],
  [`const { sessionStorage } = window;`, ["sessionStorage", "sessionStorage"]],
  [`say("link.history"); // fetch(location)`, []],
])("%j reaches %j", (source, found) => expect(reached(parse("a.ts", source))).toEqual(found));

test("only the files at the top of the client know the network or the address bar", () => {
  const knowing = sources.filter((file) => reached(programs.get(file)!).length > 0);
  expect(knowing).toContain("client/api.ts");
  expect(knowing.filter((file) => /^client\/\w+\//.test(file))).toEqual([]);
});

/** What can be listed and looked up by kind, and the contract as a file. */
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { table } from "./seedMemory.ts";

let app: OpenApp;
beforeAll(async () => void (app = await openApp()));
afterAll(() => app.close());

test.each([
  ["agencies", "agencies", "id"],
  ["countries", "countries", "iso3"],
  ["regions", "regions", "id"],
  ["sources", "sources", "id"],
  ["sessions", "forum-sessions", "id"],
  ["decisions", "decisions", "id"],
])("%s: every one of the data, by id", async (field, name, key) => {
  const { data } = await app.ask(`{ all: ${field} { id } }`);
  expect(data.all.map(({ id }: { id: string }) => id)).toEqual(
    table(name)
      .map((row) => row[key])
      .sort(),
  );
});

test("a source, a session and a country tell what the data says of them", async () => {
  const { data } = await app.ask(
    `{ countries { id name region { id } developmentGroup } sessions { id year items { id } } sources { id url kind } }`,
  );
  expect(data.countries.find(({ id }: { id: string }) => id === "KEN")).toEqual({
    id: "KEN",
    name: "Kenya",
    region: { id: "AFR" },
    developmentGroup: "developing",
  });
  expect(data.sessions).toHaveLength(table("forum-sessions").length);
  expect(data.sources.every(({ url }: { url: string | null }) => url === null || /^https?:/.test(url))).toBe(true);
});

test("the figures of a framework are those of its items, in their order", async () => {
  const { data } = await app.ask(
    `{ figures(framework: "connect2020") { item { id } indicator group unit } framework(id: "connect2020") { items { figures { item { id } indicator group unit } } } }`,
  );
  const ofItems = data.framework.items.flatMap(({ figures }: { figures: object[] }) => figures);
  // An item's own list holds those of the items below it, too.
  const once = new Map(ofItems.map((series: object) => [JSON.stringify(series), series]));
  expect(data.figures).toHaveLength(once.size);
  expect(new Set(data.figures.map((series: object) => JSON.stringify(series)))).toEqual(new Set(once.keys()));
  expect(data.figures[0].item.id).toMatch(/^connect2020-1/);
});

test("figures of a framework that there is not: one sentence", async () => {
  const { data, errors } = await app.ask(`{ figures(framework: "sdg-18") { unit } dataset { version } }`);
  expect([data.figures, errors?.map(({ message }: { message: string }) => message)]).toEqual([
    null,
    ["unknown framework: sdg-18"],
  ]);
  expect(data.dataset.version).toMatch(/^[0-9a-f]{64}$/);
});

test("nodes: of any kind, in the order asked, null for what there is not, twice for what is asked twice", async () => {
  const project = table("projects")[3]!.id!;
  const ids = ["sdg-9.c", "nothing", project, "wsis-C4__sdg-4", "unesco", "wsis-sdg__wsis-C2__sdg-9.c", "sdg-9.c"];
  const { data } = await app.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, { ids });
  expect(data.nodes).toEqual([
    { __typename: "Item", id: "sdg-9.c" },
    null,
    { __typename: "Project", id: project },
    { __typename: "Cell", id: "wsis-C4__sdg-4" },
    { __typename: "Agency", id: "unesco" },
    { __typename: "Link", id: "wsis-sdg__wsis-C2__sdg-9.c" },
    { __typename: "Item", id: "sdg-9.c" },
  ]);
});

test.each([
  [0, undefined],
  [99, undefined],
  [100, undefined],
  [101, "OVER_LIMIT"],
])("nodes of %i ids: %s", async (count, code) => {
  const ids = Array(count).fill("wsis-C2");
  const { data, errors } = await app.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids });
  expect(errors?.[0]?.extensions?.code).toBe(code);
  if (!code) expect(data.nodes).toHaveLength(count);
});

test.each([
  [
    "ends of links of a hundred items",
    "... on Item { links { from { id code kind title } to { id code kind title } } }",
  ],
  ["links of links of a hundred items", "... on Item { links { from { links { id } } } }"],
  ["links of items of a hundred frameworks", "... on Framework { items { id links { id } } }"],
])("nodes cost what they answer: %s are refused", async (_, selection) => {
  const ids = Array(100).fill("wsis-C7");
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${selection} } }`;
  expect((await app.ask(query, { ids })).errors?.[0]?.extensions.code).toBe("OVER_LIMIT");
  const literal = query.replace("query ($ids: [ID!]!) ", "").replace("$ids", JSON.stringify(ids));
  expect((await app.ask(literal)).errors?.[0]?.extensions.code).toBe("OVER_LIMIT");
  const byDefault = query.replace("[ID!]!", `[ID!]! = ${JSON.stringify(ids)}`);
  expect((await app.ask(byDefault)).errors?.[0]?.extensions.code).toBe("OVER_LIMIT");
  expect((await app.ask(query, { ids: ids.slice(0, 1) })).errors).toBeUndefined();
});

test("links of links of links of links are refused, links of links are answered", async () => {
  const nested = (depth: number): string => (depth === 0 ? "id" : `links { from { ${nested(depth - 1)} } }`);
  expect((await app.ask(`{ item(id: "wsis-C7") { ${nested(4)} } }`)).errors?.[0]?.extensions.code).toBe("OVER_LIMIT");
  expect((await app.ask(`{ item(id: "wsis-C7") { ${nested(2)} } }`)).errors).toBeUndefined();
});

test("projects among nodes are asked of the store in one question", async () => {
  const ids = table("projects")
    .slice(0, 40)
    .map(({ id }) => id!);
  app.asked();
  const { data } = await app.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Project { title } } }`, { ids });
  expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(app.asked()).toEqual(["projects"]);
});

test("an item has a roadmap where the data names one", async () => {
  const { data } = await app.ask(`{ items(framework: "wsis") { id hasRoadmap } }`);
  const withRoadmap = data.items.filter(({ hasRoadmap }: { hasRoadmap: boolean }) => hasRoadmap);
  expect(withRoadmap.map(({ id }: { id: string }) => id)).toEqual(["wsis-C2", "wsis-C5", "wsis-C6"]);
});

test("the contract is a file that any site may read, and that a request can find unchanged", async () => {
  const answer = await app.fetch("/schema.graphql");
  expect([
    answer.status,
    answer.headers.get("content-type"),
    answer.headers.get("access-control-allow-origin"),
  ]).toEqual([200, "text/plain; charset=utf-8", "*"]);
  const fields = buildSchema(await answer.text())
    .getQueryType()!
    .getFields();
  const { data } = await app.ask("{ __schema { queryType { fields { name } } } }");
  expect(Object.keys(fields)).toEqual(data.__schema.queryType.fields.map(({ name }: { name: string }) => name));
  const again = await app.fetch("/schema.graphql", { headers: { "if-none-match": answer.headers.get("etag")! } });
  expect(again.status).toBe(304);
});

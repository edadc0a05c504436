/** Each limit of the API: what is below it and at it is answered, what is above it is refused in a sentence. */
import { readFileSync } from "node:fs";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { maxPage } from "../server/graphql/connection.ts";
import { limits } from "../server/api/limits.ts";
import type { Answer, OpenApp } from "./openApp.ts";
import { openApp, post } from "./openApp.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** The status and the first error of an answer. */
const reply = async (query: string, variables: object = {}) => told(await post(app.fetch, { query, variables }));

async function told(response: Response) {
  const { data, errors } = (await response.json()) as Answer;
  return { status: response.status, data, error: errors?.[0], errors };
}

/** What every answer above a limit is. */
const refused = (message: string, status = 400) => ({
  status,
  data: undefined,
  error: { message, extensions: { code: "OVER_LIMIT" } },
  errors: expect.objectContaining({ length: 1 }),
});

describe("body", () => {
  const body = (bytes: number) => {
    const empty = JSON.stringify({ query: "{ dataset { origin } }", variables: { pad: "" } });
    return empty.replace(`"pad":""`, `"pad":"${"x".repeat(bytes - empty.length)}"`);
  };
  const send = (bytes: number, headers: Record<string, string>, streamed = false) => {
    const text = body(bytes);
    const stream = new Blob([text]).stream();
    const init = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    return app.fetch(
      "/graphql",
      streamed ? ({ ...init, body: stream, duplex: "half" } as RequestInit) : { ...init, body: text },
    );
  };
  test.each([limits.body - 1, limits.body])("%i bytes are read", async (bytes) => {
    const response = await send(bytes, { "content-length": String(bytes) });
    const streamed = await send(bytes, {}, true);
    for (const { status, data } of [await told(response), await told(streamed)])
      expect([status, data]).toEqual([200, { dataset: { origin: "seed" } }]);
  });
  test("one more is refused, whether the length is told or not", async () => {
    const bytes = limits.body + 1;
    for (const response of [await send(bytes, { "content-length": String(bytes) }), await send(bytes, {}, true)])
      expect(await told(response)).toEqual(refused("the question has more than 64 kB", 413));
  });
});

describe("tokens", () => {
  // The first field is 6 tokens with the braces around all, each list 16 and one an entry.
  const query = (tokens: number) => {
    const lists = Math.ceil((tokens - 6) / (16 + limits.list));
    const entries = tokens - 6 - 16 * lists;
    const sizes = Array.from({ length: lists }, (_, i) => Math.floor((entries + i) / lists));
    const fields = sizes.map(
      (size, i) => `a${i}: links(filter: { status: [${"CONFIRMED ".repeat(size)}] }) { totalCount }`,
    );
    return `{ dataset { origin } ${fields.join(" ")} }`;
  };
  test.each([limits.tokens - 1, limits.tokens])("%i are answered", async (tokens) => {
    expect((await reply(query(tokens))).data).toMatchObject({ a0: { totalCount: 202 }, dataset: { origin: "seed" } });
  });
  test("one more is refused", async () => {
    expect(await reply(query(limits.tokens + 1))).toEqual(
      refused("the question has more than 1,500 tokens; say it in fewer words"),
    );
  });
  test("the same field a thousand times is refused, for every two of them would be compared", async () => {
    expect(await reply(`{ dataset { ${"origin ".repeat(1_000)} } }`)).toEqual(
      refused("the question names the same fields too many times; name each once"),
    );
  });
});

describe("depth", () => {
  const query = (depth: number) => {
    const parents = depth - 2;
    return `{ item(id: "sdg-9.c") { ${"parent { ".repeat(parents)} id ${"} ".repeat(parents)} } }`;
  };
  const fragments = (depth: number) => {
    const parts = Array.from({ length: depth - 3 }, (_, i) => `fragment f${i} on Item { parent { ...f${i + 1} } }`);
    return `{ item(id: "sdg-9.c") { ...f0 } } ${parts.join(" ")} fragment f${depth - 3} on Item { parent { id } }`;
  };
  test.each([limits.depth - 1, limits.depth])("%i levels are answered", async (depth) => {
    expect((await reply(query(depth))).data.item).toBeTruthy();
    expect((await reply(fragments(depth))).data.item).toBeTruthy();
  });
  test("one more is refused, also through fragments", async () => {
    const depth = limits.depth + 1;
    for (const question of [query(depth), fragments(depth)])
      expect(await reply(question)).toEqual(
        refused(`the question is ${depth} levels deep; at most ${limits.depth} are answered`),
      );
  });
  test("a fragment within itself is refused and ends nothing", async () => {
    const { error } = await reply(`{ item(id: "sdg-9") { ...a } } fragment a on Item { parent { ...a } }`);
    expect(error!.message).toMatch(/Cannot spread fragment "a" within itself/);
  });
});

describe("aliases", () => {
  const query = (aliases: number) =>
    `{ ${Array.from({ length: aliases }, (_, i) => `a${i}: dataset { origin }`).join(" ")} }`;
  test.each([limits.aliases - 1, limits.aliases])("%i are answered", async (aliases) => {
    expect(Object.keys((await reply(query(aliases))).data)).toHaveLength(aliases);
  });
  test("one more is refused", async () => {
    expect(await reply(query(limits.aliases + 1))).toEqual(
      refused(`the question has ${limits.aliases + 1} aliases; at most ${limits.aliases} are answered`),
    );
  });
});

describe("lists", () => {
  /** Every way in which a list can be given, with as many entries. */
  const ways: Record<string, (entries: number) => [query: string, variables?: object]> = {
    "as an argument": (n) => [`{ facets(fields: [${"ITEM ".repeat(n)}]) { field } }`],
    "as a variable": (n) => [
      "query ($fields: [FacetField!]) { facets(fields: $fields) { field } }",
      { fields: Array(n).fill("ITEM") },
    ],
    "within an object": (n) => [
      `{ facets(fields: [ITEM], filter: { frameworks: [${'"sdg" '.repeat(n)}] }) { field } }`,
    ],
    "within an object in a variable": (n) => [
      "query ($filter: ProjectFilter) { facets(fields: [ITEM], filter: $filter) { field } }",
      { filter: { frameworks: Array(n).fill("sdg") } },
    ],
    "as a variable within an object": (n) => [
      "query ($ids: [ID!]) { facets(fields: [ITEM], filter: { items: $ids }) { field } }",
      { ids: Array(n).fill("sdg-9") },
    ],
    "as the default of a variable": (n) => [
      `query ($fields: [FacetField!] = [${"ITEM ".repeat(n)}]) { facets(fields: $fields) { field } }`,
    ],
    "of links": (n) => [
      `query ($status: [LinkStatus!]) { facets(fields: [ITEM]) { field } item(id: "sdg-9") { links(status: $status) { id } } }`,
      { status: Array(n).fill("CONFIRMED") },
    ],
    "as a variable that nothing uses": (n) => [
      "{ facets(fields: [ITEM]) { field } }",
      { x: { y: [Array(n).fill(0)] } },
    ],
  };
  describe.each(Object.entries(ways))("%s", (_, ask) => {
    test.each([limits.list - 1, limits.list])("%i entries are read, alike ones once", async (entries) => {
      const { error, data } = await reply(...ask(entries));
      expect(error).toBeUndefined();
      expect(data.facets).toEqual([{ field: "ITEM" }]);
    });
    test("one more is refused", async () => {
      expect(await reply(...ask(limits.list + 1))).toEqual(
        refused("a list in the question has 101 entries; at most 100 are read"),
      );
    });
  });
  test("lists as deep within lists as a body is long end nothing", async () => {
    const deep = 30_000;
    const send = async (query: string) => {
      const body = `{"query":"${query}","variables":{"x":${"[".repeat(deep)}${"]".repeat(deep)}}}`;
      const headers = { "content-type": "application/json" };
      return told(await app.fetch("/graphql", { method: "POST", headers, body }));
    };
    expect((await send("{ dataset { origin } }")).data).toEqual({ dataset: { origin: "seed" } });
    const { error } = await send("query ($x: [FacetField!]) { facets(fields: $x) { field } }");
    expect(error!.extensions.code).toBe("BAD_USER_INPUT");
    expect(error!.message.length).toBeLessThan(300);
  });
});

describe("cost", () => {
  // 1 + first × (1 + 1 + 100 × (1 + 10 × fields)) counts as the lists could be long.
  const nested = `query ($first: Int, $inner: Int = 100) {
    projects(first: $first) { nodes { items { projects(first: $inner) { nodes { id } } } } }
  }`;
  const costOf = (first: number, inner: number) => 1 + 1 + first * (1 + 10 * (1 + 1 + inner * 1));
  const most = Math.floor((limits.cost - 2) / (1 + 10 * 102));

  const tooCostly = (cost: number) =>
    refused(
      `the question costs ${cost.toLocaleString("en")}; at most 50,000 is answered: ask for fewer fields or shorter pages`,
    );

  test("the cost is told, and counts `first` in variables", async () => {
    expect(await reply(nested, { first: 100 })).toEqual(tooCostly(costOf(100, 100)));
  });
  test("each entry of a list counts as often as its field is answered", async () => {
    const query = (list: string) =>
      `projects(first: 100) { nodes { items { projects(filter: { items: ${list} }, first: 1) { totalCount } } } }`;
    const asVariable = `query ($ids: [ID!]) { ${query("$ids")} }`;
    // 100 projects of about 10 items each, and 100 entries for each of these.
    const cost = 1 + 1 + 100 * (1 + 10 * (1 + 100 + 1));
    const ids = Array.from({ length: 100 }, () => "sdg-9");
    expect(await reply(asVariable, { ids })).toEqual(tooCostly(cost));
    expect(await reply(`{ ${query(JSON.stringify(ids))} }`)).toEqual(tooCostly(cost));
    expect((await reply(asVariable, { ids: ids.slice(0, 40) })).error).toBeUndefined();
  });
  test("the longest page below the limit is answered, the next is not", async () => {
    expect(costOf(most, 100)).toBeLessThanOrEqual(limits.cost);
    expect((await reply(nested, { first: most })).data.projects.nodes).toHaveLength(most);
    expect((await reply(nested, { first: most + 1 })).error!.extensions.code).toBe("OVER_LIMIT");
  });
  test("exactly at the limit is answered, one more is refused", async () => {
    // Filled up by pages of links, each of which costs two more than it is long.
    const filled = (cost: number) => {
      const rest = cost - costOf(most, 100);
      const pages = Math.ceil(rest / 102);
      const sizes = Array.from({ length: pages }, (_, i) => Math.floor((rest + i) / pages) - 2);
      const links = sizes.map((size, i) => `l${i}: links(first: ${size}) { nodes { id } }`).join(" ");
      return `{ projects(first: ${most}) { nodes { items { projects(first: 100) { nodes { id } } } } } ${links} }`;
    };
    expect((await reply(filled(limits.cost))).error).toBeUndefined();
    expect((await reply(filled(limits.cost + 1))).error!.message).toMatch(/^the question costs 50,001;/);
  });
  test("defaults count where nothing is given: the field's, the variable's, a null", async () => {
    const inner = "{ nodes { items { projects(first: 100) { nodes { id } } } } }";
    expect((await reply(`{ projects ${inner} }`)).error).toBeUndefined();
    expect((await reply(`query ($n: Int = 100) { projects(first: $n) ${inner} }`)).error!.extensions.code).toBe(
      "OVER_LIMIT",
    );
    expect((await reply(`query ($n: Int = 100) { projects(first: $n) ${inner} }`, { n: 1 })).error).toBeUndefined();
  });
  test("fragments that double again and again are told their cost at once", async () => {
    const parts = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Item { ...f${i + 1} ...f${i + 1} }`);
    const { error } = await reply(`{ item(id: "sdg-9") { ...f0 } } ${parts.join(" ")} fragment f60 on Item { id }`);
    expect(error!.extensions.code).toBe("OVER_LIMIT");
  });
  test("every cell of the first matrix with its evidence, links and projects is answered", async () => {
    const { error, data } = await reply(`{ matrix { cells {
      id claim standing verdict reason beyondChance direct selected links { id status rationale }
      evidence { projects inherited rowProjects columnProjects base countries organisations firstYear lastYear winners champions nominees expected lift chance }
      projects(first: 3) { totalCount nodes { id title } }
    } } }`);
    expect(error).toBeUndefined();
    expect(data.matrix.cells).toHaveLength(306);
  });
});

describe("page", () => {
  test.each([0, maxPage - 1, maxPage])("first: %i is answered", async (first) => {
    expect(
      (await reply(`query ($first: Int) { projects(first: $first) { nodes { id } } }`, { first })).data.projects.nodes,
    ).toHaveLength(first);
    expect(
      (await reply(`query ($first: Int!) { search(text: "a", first: $first) { label } }`, { first })).error,
    ).toBeUndefined();
  });
  test.each([-1, maxPage + 1])("first: %i is refused", async (first) => {
    const message = `first is ${first}; expected 0 to ${maxPage}`;
    expect(
      (await reply(`query ($first: Int) { projects(first: $first) { nodes { id } } }`, { first })).error!.message,
    ).toBe(message);
    expect(
      (await reply(`query ($first: Int) { search(text: "a", first: $first) { label } }`, { first })).error!.message,
    ).toBe(message);
  });
});

describe("text", () => {
  const search = (length: number) =>
    reply(`query ($text: String!) { search(text: $text) { label } }`, { text: "x".repeat(length) });
  const filter = (length: number) =>
    reply(`query ($text: String!) { projects(filter: { text: $text }) { totalCount } }`, { text: "x".repeat(length) });
  test.each([199, 200])("%i characters are looked for", async (length) => {
    expect((await search(length)).data.search).toEqual([]);
    expect((await filter(length)).data.projects).toEqual({ totalCount: 0 });
  });
  test("one more is refused", async () => {
    for (const look of [search, filter])
      expect((await look(201)).error!.message).toBe("text must have at most 200 characters, not 201");
  });
});

test("an answer that does not come in time is given up", async () => {
  const hasty = await openApp({ timeLimit: 100 });
  const query = `{ project(id: "africa-teen-geeks-zaf-2023") { year } }`;
  hasty.fault("never");
  const response = await post(hasty.fetch, { query });
  expect(response.status).toBe(503);
  expect(((await response.json()) as Answer).errors).toMatchObject([
    { message: "the answer took longer than 0.1 seconds; ask for less", extensions: { code: "TIME_LIMIT" } },
  ]);
  hasty.fault(null);
  expect((await hasty.ask(query)).data).toEqual({ project: { year: 2023 } });
  await hasty.close();
});

test("an answer from memory that takes too long is given up too", async () => {
  const hasty = await openApp({ timeLimit: 1 });
  const query = `{ matrix(rowLevel: ALL, columnLevel: ALL) { cells { notCounted { projects { totalCount } } } } }`;
  const response = await post(hasty.fetch, { query });
  expect(response.status).toBe(503);
  expect(((await response.json()) as Answer).errors).toMatchObject([{ extensions: { code: "TIME_LIMIT" } }]);
  await hasty.close();
});

test("GraphiQL's question for the schema passes every limit", async () => {
  const options = {
    inputValueDeprecation: true,
    schemaDescription: true,
    directiveIsRepeatable: true,
    specifiedByUrl: true,
  };
  const { data, error } = await reply(getIntrospectionQuery(options));
  expect(error).toBeUndefined();
  expect(data.__schema.types.length).toBeGreaterThan(60);
  const packed = data.__schema.types.find(({ name }: { name: string }) => name === "PackedMatrix");
  const claim = packed.fields.find(({ name }: { name: string }) => name === "claim");
  expect(claim.type).toMatchObject({ kind: "NON_NULL", ofType: { kind: "LIST", ofType: { ofType: { name: "Int" } } } });
});

test("the schema tells the limits as they are", () => {
  const text = readFileSync("server/graphql/schema.graphql", "utf8").replaceAll(/\s+/g, " ");
  const number = (value: number) => value.toLocaleString("en");
  const { body, tokens, depth, aliases, list, time, cost } = limits;
  expect(text).toContain(
    `a body of ${body / 1024} kB, ${number(tokens)} tokens, ${depth} levels, ${aliases} aliases, ${list} entries a list, ${maxPage} entries a page, ${time / 1000} seconds, and a cost of ${number(cost)}`,
  );
});

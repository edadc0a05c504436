/** Every answer over HTTP: its errors have a code and tell nothing of the inside, and it names its dataset. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenApp } from "./openApp.ts";
import { gone, openApp, post } from "./openApp.ts";

let app: OpenApp;
let version: string;
beforeAll(async () => {
  app = await openApp();
  version = (await app.ask("{ dataset { version } }")).data.dataset.version;
});
afterAll(() => app.close());

const json = { "content-type": "application/json" };
const send = (body: string, headers: Record<string, string> = json) =>
  app.fetch("/graphql", { method: "POST", headers, body });
const ask = (query: string, more: object = {}) => send(JSON.stringify({ query, ...more }));

/** A request of each kind that is answered with an error: what it is told, under which code and status. */
const refusals: [name: string, request: () => Promise<Response>, status: number, code: string, message: RegExp][] = [
  ["a body that is no JSON", () => send("{"), 400, "BAD_REQUEST", /JSON/],
  ["a body that is a number", () => send("1"), 400, "BAD_REQUEST", /object/],
  ["a body that is null", () => send("null"), 400, "BAD_REQUEST", /object/],
  ["a body that is empty", () => send(""), 400, "BAD_REQUEST", /JSON/],
  ["several questions at once", () => send(`[{"query":"{__typename}"}]`), 400, "BAD_REQUEST", /Batching/],
  ["a question that is no text", () => send(`{"query":1}`), 400, "BAD_REQUEST", /string/],
  [
    "no question",
    () => send("{}", { ...json, accept: "application/graphql-response+json" }),
    400,
    "BAD_REQUEST",
    /query/,
  ],
  ["an unknown part", () => send(`{"query":"{__typename}","x":1}`), 400, "BAD_REQUEST", /"x"/],
  ["variables that are a list", () => ask("{ __typename }", { variables: [1] }), 400, "BAD_REQUEST", /variables/],
  [
    "an address with variables that are no JSON",
    () => app.fetch("/graphql?query={x}&variables=x"),
    400,
    "BAD_REQUEST",
    /JSON/,
  ],
  [
    "a form with variables that are no JSON",
    () => send("query={x}&variables=x", { "content-type": "application/x-www-form-urlencoded" }),
    400,
    "BAD_REQUEST",
    /JSON/,
  ],
  ["another kind of body", () => send("x", { "content-type": "text/plain" }), 415, "BAD_REQUEST", /posted as/],
  [
    "another kind of answer",
    () => send(`{"query":"{__typename}"}`, { ...json, accept: "application/xml" }),
    406,
    "BAD_REQUEST",
    /is JSON/,
  ],
  ["a text that is no question", () => ask("{"), 200, "GRAPHQL_PARSE_FAILED", /^Syntax Error/],
  ["an unknown field", () => ask("{ nothing }"), 200, "GRAPHQL_VALIDATION_FAILED", /"nothing"/],
  [
    "an operation that is not there",
    () => ask("query a { __typename }", { operationName: "b" }),
    400,
    "OPERATION_RESOLUTION_FAILURE",
    /operation/,
  ],
  [
    "a variable that does not fit",
    () => ask("query ($n: Int) { links(first: $n) { totalCount } }", { variables: { n: "x" } }),
    200,
    "BAD_USER_INPUT",
    /\$n/,
  ],
  [
    "a variable that is missing",
    () => ask("query ($id: ID!) { item(id: $id) { code } }"),
    200,
    "BAD_USER_INPUT",
    /\$id/,
  ],
  ["an unknown id", () => ask(`{ items(framework: "x") { id } }`), 200, "BAD_USER_INPUT", /^unknown framework: x$/],
  ["a limit", () => ask(`{ ${"dataset { origin } ".repeat(800)} }`), 400, "OVER_LIMIT", /tokens/],
];

describe.each(refusals)("%s", (_, request, status, code, message) => {
  test("has a code, a sentence and the dataset, and nothing of the inside", async () => {
    const response = await request();
    const text = await response.text();
    const { errors, extensions } = JSON.parse(text);
    expect([response.status, errors[0].extensions, extensions]).toEqual([status, { code }, { dataset: version }]);
    expect(errors[0].message).toMatch(message);
    for (const error of errors) expect(error.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(text).not.toMatch(/originalError|stack|node_modules|SyntaxError/);
  });
});

test("a database that does not answer, and what was not foreseen, have a code and the dataset too", async () => {
  for (const [error, status, code] of [
    [gone(), 503, "STORE_UNAVAILABLE"],
    [new Error("inside"), 200, "INTERNAL_SERVER_ERROR"],
  ] as const) {
    app.fault(error);
    const response = await ask(`{ project(id: "africa-teen-geeks-zaf-2023") { summary } }`);
    app.fault(null);
    const text = await response.text();
    const { errors, extensions } = JSON.parse(text);
    expect([response.status, errors[0].extensions.code, extensions]).toEqual([status, code, { dataset: version }]);
    expect(text).not.toContain("inside");
  }
});

describe("a question by its hash", () => {
  const extensions = {
    persistedQuery: { version: 1, sha256Hash: "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38" },
  };
  test("is told apart from a fault, so that the client sends the whole", async () => {
    const response = await send(JSON.stringify({ extensions }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }],
      extensions: { dataset: version },
    });
    const got = await app.fetch(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
    expect((await got.json()).errors[0].message).toBe("PersistedQueryNotSupported");
  });
  test("is answered where the question comes with it", async () => {
    const { data } = await (await ask("{ dataset { origin } }", { extensions })).json();
    expect(data).toEqual({ dataset: { origin: "seed" } });
  });
});

test("the dataset is named beside every answer, whatever was asked, and is that of the field", async () => {
  expect(version).toMatch(/^[0-9a-f]{64}$/);
  for (const query of ["{ __typename }", '{ item(id: "nothing") { id } }', "{ __schema { queryType { name } } }"])
    expect((await (await post(app.fetch, { query })).json()).extensions).toEqual({ dataset: version });
  const got = await (await app.fetch("/graphql?query={dataset{version}}")).json();
  expect(got).toEqual({ data: { dataset: { version } }, extensions: { dataset: version } });
});

test("the schema says so", () => {
  const text = readFileSync("server/graphql/schema.graphql", "utf8").replaceAll(/\s+/g, " ");
  expect(text).toContain("`extensions.dataset`");
  for (const code of ["BAD_USER_INPUT", "OVER_LIMIT", "STORE_UNAVAILABLE", "TIME_LIMIT"])
    expect(text).toContain(`\`${code}\``);
});

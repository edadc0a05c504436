/** Every question the client asks is valid against the schema, and asks nothing twice under one name. */
import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test, vi } from "vitest";

const documents = vi.hoisted(() => [] as { name: string; document: string }[]);
vi.mock("../client/model/answers.ts", async (original) => {
  const real = await original<typeof import("../client/model/answers.ts")>();
  const operation: typeof real.operation = (name, document) => {
    documents.push({ name, document });
    return real.operation(name, document);
  };
  return { ...real, operation };
});
await Promise.all(Object.values(import.meta.glob("../client/model/*.ts")).map((load) => load()));

const schema = buildSchema(readFileSync("server/graphql/schema.graphql", "utf8"));

test("the client has operations, each with a name of its own", () => {
  const names = documents.map(({ name }) => name);
  expect(names).toContain("catalogue");
  expect(names).toContain("matrix");
  expect(new Set(names).size).toBe(names.length);
});

test.each(documents)("$name is valid", ({ name, document }) => {
  const parsed = parse(document);
  expect(validate(schema, parsed).map((error) => error.message)).toEqual([]);
  expect(parsed.definitions.flatMap((d) => (d.kind === "OperationDefinition" ? [d.name?.value] : []))).toEqual([name]);
});

/** Every question the client asks is valid against the schema, and the types it is read by are those of the schema. */
import { readFileSync, readdirSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import * as generated from "../client/questions/generated.ts";
import type { Question } from "../client/questions/question.ts";
import { clientQuestions, generatedFile } from "../server/command/clientQuestions.ts";

const schema = buildSchema(readFileSync("server/graphql/schema.graphql", "utf8"));
const errors = (document: string) => validate(schema, parse(document)).map(({ message }) => message);

const folder = "client/questions";
const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".graphql"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
const questions = Object.values(generated).map((ask) => (ask as (variables: object) => Question<unknown>)({}));

test("the documents hold together: one name each, no fragment that nothing spreads", () => {
  expect(documents.length).toBeGreaterThan(5);
  expect(errors(documents.join("\n"))).toEqual([]);
});

test("what is generated of them is not stale; `npm run generate` renews it", async () => {
  expect(readFileSync(generatedFile, "utf8")).toBe(await clientQuestions());
});

test("there is a question for each operation", () => {
  const names = parse(documents.join("\n")).definitions.flatMap((definition) =>
    definition.kind === "OperationDefinition" ? (definition.name?.value ?? "") : [],
  );
  expect(questions.map(({ name }) => name).sort()).toEqual(names.sort());
  expect(names).toContain("catalogue");
  expect(names).toContain("matrix");
});

test.each(questions)("$name is sent whole and without blanks, and is valid alone", ({ name, document }) => {
  expect(errors(document)).toEqual([]);
  expect(document).not.toMatch(/\s\s|\n/);
  const operations = parse(document).definitions.filter(({ kind }) => kind === "OperationDefinition");
  expect(operations.map((operation) => "name" in operation && operation.name?.value)).toEqual([name]);
});

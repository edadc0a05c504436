/** Addresses in the data reach nobody unless they are of the web. */
import { execute, parse } from "graphql";
import { expect, test } from "vitest";
import { outward } from "../client/model/outward.ts";
import { createContext } from "../server/graphql/context.ts";
import { schema } from "../server/graphql/schema.ts";
import type { QuestionName, Run } from "../server/store/questions.ts";
import { seedMemory } from "./seedMemory.ts";

test.each(["http://metadata.un.org/sdg/9.c", "https://www.itu.int/net4/wsis/?a=b#c", "HTTPS://EXAMPLE.ORG/ü"])(
  "%s goes out as it is",
  (url) => expect(outward(url)).toBe(url),
);

const unwanted = [
  "javascript:alert(1)",
  "JavaScript:alert(1)//http://x",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://example.org",
  "//example.org",
  "/graphql",
  "example.org",
  "https://",
  "https://a b",
  "https://itu[.int",
  "",
];
test.each([...unwanted, null, undefined])("%j does not", (url) => expect(outward(url)).toBeNull());

test("every address of the API is held to that, whatever the store holds", async () => {
  const memory = await seedMemory(({ frameworks, items, sources }) => {
    for (const row of frameworks!) row.url = unwanted[0]!;
    for (const row of items!) row.iri = unwanted[0]!;
    for (const row of sources!) row.url = unwanted[0]!;
  });
  const id = memory.projects.ids[0]!;
  const source = memory.item.get("sdg-9")!.source.id;
  const stored = { id, title: "", url: unwanted[0], source, inferred: [] };
  const rows: Partial<Record<QuestionName, object[]>> = { projects: [stored] };
  const run = (async (name: QuestionName) => rows[name]) as Run;
  const query = `{
    framework(id: "sdg") { url }
    item(id: "sdg-9") { iri source { url } }
    project(id: "${id}") { url source { url } }
  }`;
  const { data } = await execute({ schema, document: parse(query), contextValue: createContext(memory, run) });
  const addresses = Object.values(schema.getTypeMap()).flatMap((type) =>
    "getFields" in type
      ? Object.keys(type.getFields())
          .filter((name) => /^(url|iri)$/.test(name))
          .map((name) => `${type.name}.${name}`)
      : [],
  );
  expect(addresses).toEqual(["Framework.url", "Item.iri", "Project.url", "Source.url"]);
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    framework: { url: null },
    item: { iri: null, source: { url: null } },
    project: { url: null, source: { url: null } },
  });
});

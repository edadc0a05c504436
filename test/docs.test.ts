/** What docs/ tells is true: the keys of the address, the thresholds of the rule, and Cypher that a Neo4j answers. */
import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultRule } from "../client/model/evidence.ts";
import { defaults } from "../client/model/state.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { describeWithNeo4j } from "./neo4j/describeWithNeo4j.ts";
import { openFilled } from "./openFilled.ts";

const read = (name: string) => readFileSync(`docs/${name}.md`, "utf8");

test("docs/address.md has every key of the state and its default, and no other", () => {
  const rows = read("address")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const keys = rows.flatMap((row) => [...row.split("|")[1]!.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(new Set(keys)).toEqual(new Set(Object.keys(defaults)));
  for (const row of rows) {
    const [, names = "", values = ""] = row.split("|");
    const named = [...names.matchAll(/`(\w+)`/g)].map(([, key]) => key as keyof typeof defaults);
    const told = [...values.matchAll(/`([\w-]+)`/g)].map(([, value]) => value);
    expect(named.map((key) => defaults[key]).filter(Boolean), row).toEqual(told);
  }
});

test("docs/evidence.md has the thresholds of the rule", () => {
  const { minProjects, minCountries, minOrganisations, minExpected, maxChance } = defaultRule;
  expect(read("evidence")).toContain(
    `${minProjects} projects, ${minCountries} countries, ${minOrganisations} organisations, ${minExpected} expected projects and a chance of ${maxChance}`,
  );
});

describeWithNeo4j(
  "docs/neo4j.md",
  (running) => {
    let driver: Driver;
    const questions = [...read("neo4j").matchAll(/```cypher\n([^]*?)```/g)].map(([, text = ""]) => text);
    const rows = async (i: number) => (await driver.executeQuery(questions[i]!)).records;
    beforeAll(async () => {
      const { server } = running;
      const address = { uri: server.uri, user: server.user, password: server.password, database: null };
      const store = await openFilled(address, seedContent(frozenSeed));
      await store.close();
      driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
        disableLosslessIntegers: true,
      });
    });
    afterAll(() => driver?.close());

    test("has three questions", () => expect(questions.length).toBe(3));
    test("what C5 is linked with", async () => expect((await rows(0)).length).toBeGreaterThan(15));
    test("the projects of C4 and SDG 4", async () => expect((await rows(1)).length).toBe(17));
    test("the pairs named together most often", async () => {
      const first = (await rows(2))[0]!.toObject();
      expect(first).toEqual({ line: "C4", goal: "4", projects: 17, listed: true });
    });
  },
  { keep: true },
);

/** The Cypher of the project, read without a server: right for Neo4j, free of what the stores answer differently, explained. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { graphSchema } from "./cypher/graphSchema.ts";
import { readQuestion } from "./cypher/question.ts";
import { orderTraps } from "./cypher/orderTraps.ts";
import { refusals } from "./cypher/refusals.ts";
import { silentTraps } from "./cypher/silentTraps.ts";
import { all, bare, isA, languageSupport, variables } from "./cypher/syntax.ts";
import { traceOfCypher } from "./cypher/traceOfCypher.ts";

const inFolder = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".cypher"))
    .map((name) => join(folder, name));
const questions = inFolder("cypher");
const ofNeo4j = inFolder("cypher/neo4j");
const ofLadybug = inFolder("cypher/ladybug");
const read = (file: string) => readQuestion(readFileSync(file, "utf8"));

const schema = graphSchema();
/** Beside the graph's own: the mark of a load, and the words in whose place the load puts a label or type. */
const loading = { labels: ["Loading", "Label", "From", "To"], types: ["TYPE"] };

function faultsOf(text: string): string[] {
  const { used } = readQuestion(text);
  const { diagnostics } = languageSupport.lintCypherQuery(text, {
    labels: [...schema.labels, ...loading.labels],
    relationshipTypes: [...schema.types, ...loading.types],
    propertyKeys: [...schema.properties.values()].flatMap((keys) => [...keys]),
    graphSchema: schema.ends,
    parameters: Object.fromEntries([...used].map((name) => [name, ""])),
    functions: languageSupport.testData.mockSchema.functions,
    procedures: languageSupport.testData.mockSchema.procedures,
  });
  return diagnostics.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
}

/** Properties that no label or type of their variable has. */
function unknownProperties(text: string): string[] {
  const { trees } = readQuestion(text);
  const labels = variables(trees);
  const known = (variable: string) => {
    const named = [...(labels.get(variable) ?? [])].flatMap((label) => [...(schema.properties.get(label) ?? [])]);
    return named.length > 0 ? named : [...schema.properties.values()].flatMap((keys) => [...keys]);
  };
  const written = all("Expression2Context", trees).map((tree) => bare(tree.getText()));
  const used = written.flatMap((expression) => [...expression.matchAll(/^(\w+)\.(\w+)$/g)]);
  const inPatterns = all("NodePatternContext", trees).flatMap((pattern) => {
    const [, variable = ""] = /^\((\w*)/.exec(bare(pattern.getText())) ?? [];
    const keys = all("PropertyKeyNameContext", pattern).filter(({ parentCtx }) => isA("MapContext", parentCtx));
    return keys.map((key) => ["", variable, bare(key.getText())]);
  });
  return [...used, ...inPatterns].flatMap(([, variable = "", key = ""]) =>
    (variable === "" || labels.has(variable)) && !known(variable).includes(key) ? [`${variable}.${key}`] : [],
  );
}

test("there are questions to look at", () => {
  expect(questions.length).toBeGreaterThan(15);
  expect(schema.labels).toContain("Project");
  expect(schema.types).toContain("MAPS_TO");
  expect(schema.properties.get("MAPS_TO")).toContain("since");
});

test.each([...questions, ...ofNeo4j])("%s is right for Neo4j, with our labels, types and functions", (file) => {
  expect(faultsOf(readFileSync(file, "utf8"))).toEqual([]);
});

test.each(questions)("%s reads only properties that its nodes and relationships have", (file) => {
  expect(unknownProperties(readFileSync(file, "utf8"))).toEqual([]);
});

describe("what Neo4j's own linter and the schema find", () => {
  test.each([
    ["MATCH (p:Projekt) RETURN p.id AS id", "Label Projekt is not present"],
    ["MATCH (p:Project)-[:ADRESSES]->(i:Item) RETURN p.id AS id", "Relationship type ADRESSES is not present"],
    ["MATCH (p:Project) RETURN q.id AS id", "Variable `q` not defined"],
    ["MATCH (p:Project) RETURN fold(p.id) AS id", "Function fold is not present"],
    ["MATCH (p:Project RETURN p.id AS id", "line 1: Invalid input"],
  ])("%s", (text, message) => expect(faultsOf(text).join()).toContain(message));

  it("finds a property that the label does not have", () => {
    expect(unknownProperties("MATCH (p:Project) RETURN p.tittle AS title")).toEqual(["p.tittle"]);
    expect(unknownProperties("MATCH (r:Region {code: $code}) RETURN r.id AS id")).toEqual(["r.code"]);
    expect(unknownProperties("MATCH (:Item)-[m:MAPS_TO]->(i:Item) RETURN m.prize AS prize")).toEqual(["m.prize"]);
  });
});

describe.each([...silentTraps, ...orderTraps, ...refusals])(
  "no question holds $refuses",
  ({ find, bad, good = [] }) => {
    const found = (text: string) => find(readQuestion(text).trees, text);
    test.each(questions)("%s", (file) => expect(found(readFileSync(file, "utf8"))).toEqual([]));
    test.each(bad)("found in: %s", (text) => expect(found(text)).not.toEqual([]));
    test.each(good)("not found in: %s", (text) => expect(found(text)).toEqual([]));
  },
);

test.each([...questions, ...ofNeo4j])("%s opens with what it answers and then explains each parameter", (file) => {
  const { says, described, used } = read(file);
  expect(says.length).toBeGreaterThan(10);
  expect([...described.keys()].sort()).toEqual([...used].sort());
  for (const [name, what] of described) expect(what, name).not.toBe("");
});

test.each(ofLadybug)("%s opens with what it is for and explains what is put into it", (file) => {
  const text = readFileSync(file, "utf8");
  const comments = text.split("\n").filter((line) => line.startsWith("//"));
  expect(comments[0]!.length).toBeGreaterThan(20);
  const placed = new Set([...text.replaceAll(/^\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map(([, name]) => name));
  for (const name of placed) expect(comments.join("\n")).toMatch(new RegExp(`^// \\$${name}: .`, "m"));
});

test("the schema of Neo4j knows every label by its id, and clearing takes them all", () => {
  const unique = [
    ...readFileSync("cypher/neo4j/schema.cypher", "utf8").matchAll(/FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE/g),
  ];
  expect(unique.map(([, label]) => label).sort()).toEqual([...schema.labels, "Loading"].sort());
  const [, cleared = ""] = /\(n:([\w|]+)\)/.exec(readFileSync("cypher/neo4j/clear.cypher", "utf8")) ?? [];
  expect(cleared.split("|").sort()).toEqual(schema.labels.filter((label) => label !== "Dataset").sort());
});

describe("no Cypher outside of cypher/", () => {
  const sources = ["client", "server", "bench"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  test.each(sources)("%s", (file) => expect(traceOfCypher(readFileSync(file, "utf8"))).toBeNull());

  test.each([
    "const text = `MATCH (n) RETURN n`;",
    'run("MATCH (p:Project {id: $id}) RETURN p.id AS id")',
    "session.run('UNWIND $rows AS row CREATE (n:Item) SET n = row')",
    'const text = "CREATE CONSTRAINT item FOR (n:Item) REQUIRE n.id IS UNIQUE"',
    "ask(`match (n:Item)-[:PART_OF]->(m) return count(*)`)",
    "ask(`CALL table_info('Item') RETURN name`)",
  ])("found in: %s", (text) => expect(traceOfCypher(text)).not.toBeNull());

  test.each([
    "/** MATCH (n) RETURN n would be slow. */",
    "// MATCH (n) RETURN n",
    'const sentence = "Create the folder (or return to the list).";',
    "return match(row) ? set(row) : null;",
    'throw new Error("No match for the item (wsis-C5) was found")',
  ])("not found in: %s", (text) => expect(traceOfCypher(text)).toBeNull());
});

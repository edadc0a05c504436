/** The description of the questions: each has its file, which takes the parameters and returns the columns it describes. */
import type * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { QuestionName } from "../server/store/questions.ts";
import { questions } from "../server/store/questions.ts";
import { cypherFile, cypherNames } from "../server/store/cypherFiles.ts";
import { questionFile } from "../server/store/questionFile.ts";
import { readQuestion } from "./cypher/question.ts";
import { returned } from "./cypher/returned.ts";
import { parseCypher } from "./cypher/syntax.ts";
import { rowFaults } from "./rowFaults.ts";

const names = Object.keys(questions) as QuestionName[];
const sorted = (all: Iterable<string>) => [...all].sort();

/** Column → the columns of the rows in it; none where it holds no rows. */
const described = (name: QuestionName) =>
  new Map(Object.entries(questions[name].row.entries).map(([column, kind]) => [column, columnsIn(kind)]));

function columnsIn(kind: v.GenericSchema): string[] {
  const { item } = kind as Partial<v.ArraySchema<v.GenericSchema, undefined>>;
  const { entries = {} } = (item ?? {}) as Partial<v.StrictObjectSchema<v.ObjectEntries, undefined>>;
  return Object.keys(entries);
}

test("each question has a file, and each file its question", () => {
  expect(names.length).toBeGreaterThan(15);
  expect(cypherNames()).toEqual(sorted(names));
});

describe.each(names)("%s", (name) => {
  const { trees, used } = readQuestion(cypherFile(name));
  test("returns the columns that are described", () => {
    expect(sorted(returned(trees).keys())).toEqual(sorted(described(name).keys()));
  });
  test("collects the rows that are described", () => {
    for (const [column, keys] of returned(trees))
      expect(sorted(keys), column).toEqual(sorted(described(name).get(column)!));
  });
  test("takes the parameters that are described", () => {
    expect(sorted(used)).toEqual(sorted(Object.keys(questions[name].params)));
    expect(sorted(questionFile(name).parameters.keys())).toEqual(sorted(used));
  });
});

test("columns are read from aliases, from variables passed on, and from what an earlier WITH collected", () => {
  const text =
    "MATCH (i:Item) WITH i, collect({`to`: i.id, kind: i.kind}) AS links, i.code AS code " +
    "RETURN i.id AS id, i.title AS `row`, links, code, collect(i.iri) AS iris ORDER BY id";
  expect([...returned(parseCypher(text))]).toEqual([
    ["id", []],
    ["row", []],
    ["links", ["to", "kind"]],
    ["code", []],
    ["iris", []],
  ]);
});

describe("a row that differs from its description is found out", () => {
  const framework = {
    ...{
      id: "toy",
      short: "Aim",
      title: "Toy plan",
      authority: "Nobody",
      edition: "First",
      adopted: "2026",
      url: null,
    },
    titles: [{ lang: "fr", text: "Plan pour rire", status: "unchecked", source: "recollection" }],
  };
  const { title: _, ...untitled } = framework;
  const year = { year: 2026, theme: null, status: "planned", source: "recollection" };
  test.each<[string, QuestionName, object, string[]]>([
    ["nothing", "frameworks", framework, []],
    ["nothing where null may be", "hlpfYears", year, []],
    ["a column missing", "frameworks", untitled, ["title"]],
    ["a column extra", "frameworks", { ...framework, colour: "red" }, ["colour"]],
    ["null where it may not be", "frameworks", { ...framework, title: null }, ["title"]],
    ["an empty text", "frameworks", { ...framework, url: "" }, ["url"]],
    ["a text in place of a number", "hlpfYears", { ...year, year: "2026" }, ["year"]],
    ["a fraction", "hlpfYears", { ...year, year: 2026.5 }, ["year"]],
    ["a driver's own integer", "hlpfYears", { ...year, year: 2026n }, ["year"]],
    ["null in place of a list", "frameworks", { ...framework, titles: null }, ["titles"]],
    [
      "a row in a list",
      "frameworks",
      { ...framework, titles: [{ lang: "fr", text: 1 }] },
      ["titles.0.text", "titles.0.status", "titles.0.source"],
    ],
  ])("%s", (_, name, row, columns) => {
    const found = rowFaults(name, row).map((fault) => fault.split(":")[0]);
    expect(found).toEqual(columns);
  });
  test("and told with the value", () => {
    expect(rowFaults("hlpfYears", { ...year, year: "2026" })).toEqual([
      'year: Invalid type: Expected number but received "2026"',
    ]);
  });
});

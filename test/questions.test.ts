/** The description of the questions: each has its file, which takes the parameters and returns the columns it describes. */
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

test("each question has a file, and each file its question", () => {
  expect(names.length).toBeGreaterThan(15);
  expect(cypherNames()).toEqual(sorted(names));
});

describe.each(names)("%s", (name) => {
  const { trees, used } = readQuestion(cypherFile(name));
  test("returns the columns that are described", () => {
    expect(sorted(returned(trees))).toEqual(sorted(Object.keys(questions[name].row.entries)));
  });
  test("takes the parameters that are described", () => {
    expect(sorted(used)).toEqual(sorted(Object.keys(questions[name].params)));
    expect(sorted(questionFile(name).parameters.keys())).toEqual(sorted(used));
  });
});

test("columns are read from aliases, and from variables that are passed on", () => {
  const text =
    "MATCH (i:Item) WITH i, i.code AS code RETURN i.id AS id, i.title AS `row`, code, collect(i.iri) AS iris ORDER BY id";
  expect(returned(parseCypher(text))).toEqual(["id", "row", "code", "iris"]);
});

describe("a row that differs from its description is found out", () => {
  const year = { year: 2026, theme: null, status: "planned", source: "recollection" };
  const { status: _, ...withoutStatus } = year;
  const project = { id: "toy", title: "Toy network", source: "recollection", items: ["toy-1"] };
  const unknown = { organisation: null, stakeholderType: null, year: null, prize: null, summary: null, country: null };
  const { source: __, ...columns } = { ...project, ...unknown };
  test.each<[string, QuestionName, object, string[]]>([
    ["nothing", "hlpfYears", { ...year, theme: "Oceans" }, []],
    ["nothing where null may be", "hlpfYears", year, []],
    ["nothing in a list", "projectColumns", columns, []],
    ["nothing in an empty list", "projectColumns", { ...columns, items: [] }, []],
    ["a column missing", "hlpfYears", withoutStatus, ["status"]],
    ["a column extra", "hlpfYears", { ...year, colour: "red" }, ["colour"]],
    ["null where it may not be", "hlpfYears", { ...year, status: null }, ["status"]],
    ["an empty text", "hlpfYears", { ...year, theme: "" }, ["theme"]],
    ["a text in place of a number", "hlpfYears", { ...year, year: "2026" }, ["year"]],
    ["a fraction", "hlpfYears", { ...year, year: 2026.5 }, ["year"]],
    ["a driver's own integer", "hlpfYears", { ...year, year: 2026n }, ["year"]],
    ["null in place of a list", "projectColumns", { ...columns, items: null }, ["items"]],
    ["null in a list", "projectColumns", { ...columns, items: ["toy-1", null] }, ["items.1"]],
  ])("%s", (_, name, row, faults) => {
    expect(rowFaults(name, row).map((fault) => fault.split(":")[0])).toEqual(faults);
  });
  test("and told with the value", () => {
    expect(rowFaults("hlpfYears", { ...year, year: "2026" })).toEqual([
      'year: Invalid type: Expected number but received "2026"',
    ]);
  });
});

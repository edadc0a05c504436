/** Reading a seed into typed rows: the real one, one with a framework more, and one that cannot be read. */
import { expect, test } from "vitest";
import { check } from "../server/check/check.ts";
import { SeedError } from "../server/seed/fault.ts";
import { readDataset } from "../server/dataset/readDataset.ts";
import type { Edit } from "./brokenSeed.ts";
import { editedSeed, inLine, replaced, withLines } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { toyFramework } from "./toyFramework.ts";

const seed = readDataset(frozenSeed);

test("the package's notice and day", () => {
  expect(seed.notice).toBe("Not an official ITU or UN publication; no UN or ITU body has checked it.");
  expect(seed.created).toBe("2026-11-23");
});

test("an item: what is not known is null, a position is a number", () => {
  expect(seed.tables.items.find(({ id }) => id === "connect2020-2.1.A")).toEqual({
    id: "connect2020-2.1.A",
    framework: "connect2020",
    kind: "ConnectTarget",
    code: "2.1.A",
    parent: "connect2020-2",
    position: 1,
    title: "Internet access in half of developing-country households",
    iri: null,
    color: null,
    roadmapItem: null,
    sourceId: "itu-ar-2016-goal2",
    titleStatus: "own-wording",
  });
});

test("a figure: years are numbers, the value keeps its digits", () => {
  const figures = seed.tables.figures.filter(({ item, year }) => item === "connect2020-2.1.A" && year === 2015);
  expect(figures.map(({ value, reportYear }) => [value, reportYear])).toEqual([
    ["34.1", 2015],
    ["37.8", 2017],
  ]);
});

test("a project: its lists are one, in code-point order, with the item that it names first", () => {
  expect(seed.tables.projects.find(({ id }) => id === "africa-teen-geeks-zaf-2023")).toEqual({
    id: "africa-teen-geeks-zaf-2023",
    records: ["15748116958435363"],
    sameAs: null,
    title: "Africa Teen Geeks",
    organisation: "Apodytes",
    stakeholderType: "Civil society",
    country: "ZAF",
    coverage: [],
    year: 2023,
    start: null,
    end: null,
    cutAfter: [],
    prize: "winner",
    status: null,
    beneficiaries: [],
    results: null,
    summary:
      "Teaches coding and robotics to disadvantaged children, nearly half of them girls, and builds a curriculum for public schools.",
    url: "https://itu.int/net4/wsis/stocktaking/Prizes/2024/Details/15748116958435363",
    sourceId: "itu-record-15748116958435363",
    inferred: [],
    note: null,
    items: ["sdg-1", "sdg-16", "wsis-C2", "wsis-C3", "wsis-C4", "wsis-C8"],
    primary: "wsis-C8",
  });
});

test("inferred columns go by the names that they have once read", () => {
  const inferred = new Set(seed.tables.projects.flatMap((project) => project.inferred));
  expect([...inferred].sort()).toEqual([
    "country",
    "items",
    "organisation",
    "primary",
    "prize",
    "stakeholderType",
    "summary",
    "title",
    "year",
  ]);
});

test("a session has no primary item", () => {
  const session = seed.tables["forum-sessions"].find(({ id }) => id === "forum-2016-229");
  expect(session).toMatchObject({ year: 2016, items: ["wsis-C1", "wsis-C11"], primary: null });
});

test("columns of items are known by the schema and not by their names", () => {
  const schema: Edit = (text) =>
    text
      .replaceAll('"name": "actionLines"', '"name": "lines"')
      .replaceAll('"actionLines"', '"lines"')
      .replaceAll('"primaryActionLine"', '"first"');
  const header = (text: string) => text.replace("primaryActionLine", "first").replace("actionLines", "lines");
  const inferred = (text: string) =>
    text.replaceAll(/\bprimaryActionLine\b/g, "first").replaceAll(/\bactionLines\b/g, "lines");
  const dir = editedSeed({
    "datapackage.json": schema,
    "projects.csv": (text) => inferred(header(text)),
    "forum-sessions.csv": header,
  });
  expect(readDataset(dir)).toEqual(seed);
});

test("a framework is rows: a new one passes the check and is read", () => {
  const dir = editedSeed(toyFramework);
  expect(check(dir)).toEqual([]);
  const { tables } = readDataset(dir);
  expect(tables.items.filter(({ framework }) => framework === "toy").map(({ id, parent }) => [id, parent])).toEqual([
    ["toy-1", null],
    ["toy-1.a", "toy-1"],
    ["toy-1.b", "toy-1"],
    ["toy-2", null],
  ]);
  expect(tables.projects.find(({ id }) => id === "toy-network-fra-2026")?.items).toEqual([
    "sdg-9",
    "toy-1.a",
    "toy-2",
    "wsis-C2",
  ]);
});

test("the states of a link follow each other", () => {
  const link = "wsis-sdg__wsis-C2__sdg-9.1,";
  const dir = editedSeed({
    "links.csv": (text) =>
      withLines(`${link}wsis-sdg,wsis-C2,sdg-9.1,supports,provisional,,recollection,ed-2019-hlpf,,`)(
        String(inLine(link, "ed-2015-matrix,,", "ed-2015-matrix,ed-2019-hlpf,")(text)),
      ),
  });
  const states = readDataset(dir).tables.links.filter(({ id }) => `${id},` === link);
  expect(states.map(({ since, until, status }) => [since, until, status])).toEqual([
    ["ed-2015-matrix", "ed-2019-hlpf", "confirmed"],
    ["ed-2019-hlpf", null, "provisional"],
  ]);
});

test("a seed with a fault is refused by a sentence with file, line and column", () => {
  const dir = editedSeed({ "agencies.csv": replaced("Universal Postal Union", "") });
  expect(() => readDataset(dir)).toThrow(
    new SeedError(dir, [
      { file: "agencies.csv", line: 13, column: "name", message: "found nothing; expected a value" },
    ]),
  );
  expect(() => readDataset(dir)).toThrow(
    `the seed in ${dir} has 1 fault:\n  agencies.csv:13 name: found nothing; expected a value`,
  );
});

test.each([
  {
    faults: 20,
    lines: 21,
    last: '  countries.csv:21 developmentGroup: found "rich"; expected developed or developing or LDC',
  },
  { faults: 21, lines: 22, last: "  and 1 more" },
  { faults: 195, lines: 22, last: "  and 175 more" },
])("of $faults faults the first 20 are told", ({ faults, lines, last }) => {
  let left = faults;
  const rich = (text: string) =>
    text.replaceAll(/,(developed|developing|LDC|),(?=\w+,recollection$)/gm, (cell) => (left-- > 0 ? ",rich," : cell));
  const dir = editedSeed({ "countries.csv": rich });
  try {
    readDataset(dir);
    expect.unreachable();
  } catch (error) {
    const told = (error as SeedError).message.split("\n");
    expect((error as SeedError).faults).toHaveLength(faults);
    expect(told[0]).toBe(`the seed in ${dir} has ${faults} faults:`);
    expect(told).toHaveLength(lines);
    expect(told.at(-1)).toBe(last);
  }
});

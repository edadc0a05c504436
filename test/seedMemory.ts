/** The memory of a dataset made of rows at hand, without a store: the seed's, or the seed's with a few of a test's own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Memory } from "../server/memory/memory.ts";
import { readMemory } from "../server/memory/readMemory.ts";
import type { QuestionName, Questions, Run } from "../server/store/questions.ts";
import { frozenSeed } from "./frozenSeed.ts";

export type Row = Record<string, string>;
/** Rows by file name without its ending. */
export type Tables = Record<string, Row[]>;

export const table = (name: string): Row[] => parse(readFileSync(join(frozenSeed, `${name}.csv`)), { columns: true });

export const seedTables = (): Tables =>
  Object.fromEntries(
    [
      ...["frameworks", "items", "titles", "mappings", "links", "editions", "sources", "agencies", "facilitators"],
      ...["hlpf-years", "hlpf", "forum-sessions", "decisions", "figures", "targets-values"],
      ...["regions", "countries", "projects"],
    ].map((name) => [name, table(name)]),
  );

export const seedMemory = (change: (tables: Tables) => void = () => {}): Promise<Memory> => {
  const tables = seedTables();
  change(tables);
  return readMemory(runOver(tables));
};

/** Answers the questions that the memory is read by. */
export function runOver(tables: Tables): Run {
  const answers: Partial<{ [N in QuestionName]: (params: Questions[N]["params"]) => unknown[] }> = {
    dataset: () => [{ version: "rows", origin: "rows", loadedAt: "", notice: "a notice", created: "2026-11-23" }],
    frameworks: () => tables.frameworks!.map(blankless),
    mappings: () => tables.mappings!.map(blankless),
    editions: () => tables.editions!.map(blankless),
    sources: () => tables.sources!.map(blankless),
    agencies: () => tables.agencies!.map(blankless),
    facilitators: () => tables.facilitators!.map(blankless),
    hlpfYears: () => tables["hlpf-years"]!.map(blankless),
    hlpfReviews: () => tables.hlpf!.map(({ goal, ...row }) => ({ ...blankless(row), item: goal })),
    sessions: () =>
      tables["forum-sessions"]!.map(({ actionLines, sdgs, otherItems, ...row }) => ({
        ...blankless(row),
        event: `WSIS Forum ${row.year}`,
        items: namedBy({ actionLines: actionLines!, sdgs: sdgs!, otherItems: otherItems! }),
      })),
    decisions: () => tables.decisions!.map(blankless),
    figures: () => tables.figures!.map((row) => ({ ...blankless(row), value: row.value })),
    aims: () =>
      tables["targets-values"]!.map(({ goalValue, goalYear, baselineSourceId, ...row }) => ({
        ...blankless(row),
        ...blankless({ aim: goalValue!, aimYear: goalYear!, baselineSource: baselineSourceId! }),
      })),
    regions: () => tables.regions!,
    countries: () => tables.countries!.map((row) => ({ ...blankless(row), id: row.iso3, region: row.ituRegion })),
    items: () => ranked(tables),
    titles: () => tables.titles!.map(({ title, ...row }) => ({ ...blankless(row), text: title })),
    links: () => tables.links!.map(blankless),
    projectColumns: ({ after, first }) =>
      tables
        .projects!.filter((row) => row.id! > after)
        .slice(0, first)
        .map((row) => ({ ...blankless(row), items: namedBy(row) })),
  };
  return (async (name: QuestionName, params: never) => answers[name]!(params)) as Run;
}

/** Ids of all items that a project names. */
export const namedBy = (row: Row): string[] =>
  [row.actionLines, row.sdgs, row.otherItems].flatMap((list) => (list ?? "").split(";")).filter(Boolean);

/** Items with their places in the depth-first order of their frameworks. */
function ranked(tables: Tables): object[] {
  const inOrder = (parent: string, framework: string): Row[] =>
    tables
      .items!.filter((row) => row.parent === parent && row.framework === framework)
      .sort((a, b) => Number(a.position) - Number(b.position))
      .flatMap((row) => [row, ...inOrder(row.id!, framework)]);
  return tables.frameworks!.flatMap(({ id }) =>
    inOrder("", id!).map((row, rank) => ({ ...blankless(row), source: row.sourceId, rank })),
  );
}

/** Empty is null; whole numbers are numbers; a source goes by `source`. */
function blankless(row: Row): Record<string, unknown> {
  const entries = Object.entries(row).map(([key, text]) => [
    key === "sourceId" ? "source" : key,
    text === "" ? null : /^position$|year$/i.test(key) ? Number(text) : text,
  ]);
  return Object.fromEntries(entries);
}

/** Today's agencies, forums, figures, countries, projects, sessions and sources, beyond the rules for any seed. */
import { describe, expect, test } from "vitest";
import { readSeed } from "../server/seed/readSeed.ts";
import { listOf } from "../server/seed/schema.ts";
import { counted, ids, idsOfKind, itemOf, kindOf, lines, livingSeed, tables, twice } from "./seedTables.ts";

const { projects } = tables;
const raw = readSeed(livingSeed).seed?.tables;

describe("agencies, forums and figures", () => {
  const { facilitators, hlpf } = tables;

  test("each of the 18 lines has a lead, and nothing else is facilitated", () => {
    expect(new Set(facilitators.map((row) => row.item))).toEqual(new Set(lines));
    const led = new Set(facilitators.flatMap((row) => (row.role === "lead" ? [row.item] : [])));
    expect(lines.filter((line) => !led.has(line))).toEqual([]);
    expect(counted(facilitators.map(({ status }) => status))).toEqual({ confirmed: 21, inferred: 6, recollection: 13 });
  });

  test("each agency facilitates a line", () => {
    expect(new Set(facilitators.map(({ agency }) => agency))).toEqual(new Set(ids(tables.agencies)));
  });

  test("forums review goals; those of 2016, 2020 and 2027 are without", () => {
    expect(new Set(hlpf.map(({ goal }) => kindOf(goal)))).toEqual(new Set(["Goal"]));
    const reviewed = new Set(hlpf.map(({ year }) => year));
    expect(tables["hlpf-years"].flatMap(({ year }) => (reviewed.has(year) ? [] : [year]))).toEqual([2016, 2020, 2027]);
    expect(counted(hlpf.map(({ status }) => status))).toEqual({ confirmed: 29, recollection: 24 });
  });

  test("figures and values to reach are of Connect 2020 targets, each of which has a value to reach", () => {
    expect(new Set(tables.figures.map((row) => kindOf(row.item)))).toEqual(new Set(["ConnectTarget"]));
    expect(new Set(tables["targets-values"].map((row) => row.item))).toEqual(new Set(idsOfKind("ConnectTarget")));
    expect(counted(tables.figures.map(({ status }) => status))).toEqual({
      confirmed: 24,
      recollection: 25,
      projection: 2,
    });
  });
});

describe("countries", () => {
  test("the six ITU regions", () => {
    expect(ids(tables.regions)).toEqual(["AFR", "AMS", "ARB", "ASP", "CIS", "EUR"]);
  });

  test("193 members of the UN, the Holy See and the State of Palestine; 47 least developed countries, as in 2017", () => {
    expect(tables.countries).toHaveLength(195);
    expect(tables.countries.filter(({ developmentGroup }) => developmentGroup === "LDC")).toHaveLength(47);
  });
});

describe("projects and sessions", () => {
  /** Every item that a column of the table names, with its record's id. */
  const named = (table: string, column: string) =>
    raw?.get(table)?.records.flatMap((record) => listOf(record.cells[column] ?? "")) ?? [];
  const naming = (framework: string) =>
    projects.filter((project) => project.items.some((id) => itemOf(id)?.framework === framework));

  test("each column of lists holds the items of its name", () => {
    expect(named("projects", "actionLines").filter((id) => !lines.includes(id))).toEqual([]);
    expect(named("forum-sessions", "actionLines").filter((id) => kindOf(id) !== "ActionLine")).toEqual([]);
    for (const table of ["projects", "forum-sessions"]) {
      expect(named(table, "sdgs").filter((id) => kindOf(id) !== "Goal")).toEqual([]);
      expect(named(table, "otherItems")).toEqual([]);
    }
  });

  test("497 projects, all of which name a line and 64 an SDG; 30 name several lines", () => {
    expect([projects.length, naming("wsis").length, naming("sdg").length]).toEqual([497, 497, 64]);
    const several = projects.filter((project) => project.items.filter((id) => lines.includes(id)).length > 1);
    expect(several).toHaveLength(30);
  });

  test("five are further records of others, which makes 492; 13 name both and were not seen to the end of their goals", () => {
    const joined = projects.filter(({ sameAs }) => sameAs !== null);
    expect(joined.map(({ sameAs, country }) => projects.find(({ id }) => id === sameAs)?.country === country)).toEqual(
      Array(5).fill(true),
    );
    const cut = projects.filter(({ cutAfter }) => cutAfter.length > 0);
    expect(cut).toHaveLength(13);
    expect(ids(cut).filter((id) => !ids(naming("sdg")).includes(id))).toEqual([]);
    expect(
      cut
        .flatMap(({ cutAfter }) => cutAfter)
        .map((id) => itemOf(id)?.kind ?? id)
        .sort(),
    ).toEqual([...Array(12).fill("Goal"), "sdg"]);
  });

  test("a record number stands in the address of its page, where the source has one", () => {
    for (const { records, url } of projects)
      if (records.length > 0 && url?.includes("stocktaking")) expect(url).toContain(records[0]);
    expect(projects.flatMap(({ records }) => records)).toHaveLength(78);
  });

  test("what ran for a time ends after it begins", () => {
    const timed = projects.filter(({ start, end }) => start !== null && end !== null);
    expect(timed).toHaveLength(21);
    for (const { start, end } of timed) expect(end! > start!).toBe(true);
  });

  test("no note tells how we worked or what a column holds", () => {
    const notes = Object.values(tables).flatMap((rows: readonly object[]) =>
      rows.map((row) => ("note" in row ? String(row.note) : "")),
    );
    expect(notes.filter((note) => /recalled a second time|SDG list (cut|may|truncated)|show as/.test(note))).toEqual(
      [],
    );
  });

  test("what is inferred", () => {
    expect(projects.filter(({ inferred }) => inferred.includes("stakeholderType"))).toHaveLength(407);
    expect(projects.filter(({ year }) => year === 2015)).toHaveLength(290);
  });

  test("no project stands twice: title, country and year", () => {
    const plain = (title: string) => title.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    const keys = projects.map(({ title, country, year }) => [plain(title), country, year].join());
    expect(twice(keys.filter((key) => !key.startsWith(",")))).toEqual([]);
  });

  test("a session's id begins with forum and year", () => {
    for (const { id, year } of tables["forum-sessions"]) expect(id).toMatch(new RegExp(`^forum-${year}-[a-z0-9-]+$`));
  });
});

describe("sources", () => {
  test("each backs a fact", () => {
    const used = new Set(
      [...(raw?.values() ?? [])].flatMap(({ records }) => records).flatMap(({ cells }) => sourcesOf(cells)),
    );
    expect(ids(tables.sources).filter((id) => !used.has(id))).toEqual([]);
  });

  test("what has no address says why", () => {
    const read = tables.sources.filter(({ kind }) => !["recollection", "own-proposal"].includes(kind));
    expect(ids(read.filter(({ url }) => url === null))).toEqual([
      "un-gdc-annex-zh",
      "unnamed-github-file",
      "xinhua-2024-mirror",
    ]);
  });
});

test("no decision of an agency is known", () => {
  expect(tables.decisions).toEqual([]);
});

/** Sources that a record names, in its columns for sources and in its note. */
function sourcesOf(cells: Record<string, string>): string[] {
  const noted = [...(cells["note"] ?? "").matchAll(/second source: ([a-z0-9-]+)/g)].map((match) => match[1] ?? "");
  return [cells["sourceId"] ?? "", cells["baselineSourceId"] ?? "", ...noted];
}

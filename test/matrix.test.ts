/** The matrix: an independent count over the CSV files, the facts it must show, what the reader chooses, and bad input. */
import { beforeAll, describe, expect, it } from "vitest";
import { defaultRule, measures } from "../client/model/evidence.ts";
import type { Level, Verdict } from "../client/model/types.ts";
import { BadInput } from "../server/memory/badInput.ts";
import type { Memory } from "../server/memory/memory.ts";
import { cell, cellProjects, inheritedProjects, selectedProjects } from "../server/counts/cell.ts";
import type { Cell } from "../server/counts/cell.ts";
import { matrix } from "../server/counts/matrix.ts";
import type { MatrixQuestion } from "../server/counts/matrix.ts";
import { notCounted } from "../server/counts/notCounted.ts";
import type { NotCounted } from "../server/counts/notCounted.ts";
import { namedBy, table } from "./seedMemory.ts";
import type { Row } from "./seedMemory.ts";
import { storedMemory } from "./storedMemory.ts";

let memory: Memory;
beforeAll(async () => {
  memory = await storedMemory();
});

const ask = (question: Partial<MatrixQuestion> = {}) =>
  matrix(memory, { rows: "wsis", columns: "sdg", rowLevel: "LEAF", columnLevel: "TOP", ...question });
const verdictOf = ({ verdict, reason }: Pick<Cell, "verdict" | "reason">) =>
  reason ? `${verdict} ${reason}` : verdict;
const having = (cells: Cell[], verdict: Verdict) =>
  cells.filter((each) => each.verdict === verdict).map(({ row, column }) => `${row.id} ${column.id}`);
const tally = (values: string[]) =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]));

describe("an independent count over the CSV files", () => {
  const items = table("items");
  const projects = table("projects").map((row) => ({ row, names: namedBy(row) }));
  const parent = new Map(items.map(({ id, parent }) => [id!, parent!]));
  const isUnder = (id: string, above: string): boolean =>
    id === above || (id !== "" && isUnder(parent.get(id)!, above));
  const states = table("links").filter(({ mapping, until }) => mapping === "wsis-sdg" && until === "");
  const both = projects.filter((p) => ["wsis-", "sdg-"].every((of) => p.names.some((id) => id.startsWith(of))));
  type Project = (typeof projects)[number];
  const direct = (project: Project, item: string) => project.names.some((id) => isUnder(id, item));
  const inherits = (project: Project, item: string) => project.names.some((id) => isUnder(item, id));
  const distinct = (found: Project[], column: string) =>
    new Set(found.map(({ row }) => row[column]!).filter(Boolean)).size;

  function count(row: string, column: string, inRegion: (project: Row) => boolean) {
    const links = states.filter(({ from, to }) => isUnder(from!, row) && isUnder(to!, column));
    const claim = ["confirmed", "provisional"].find((status) => links.some((link) => link.status === status)) ?? "none";
    const found = projects.filter((p) => direct(p, row) && direct(p, column));
    const inherited = projects.filter(
      (p) => !found.includes(p) && [row, column].every((item) => direct(p, item) || inherits(p, item)),
    );
    const [n, r, c] = [
      both.length,
      ...[row, column].map((item) => both.filter((p) => direct(p, item)).length),
    ] as const;
    const enough = found.length >= 3 && distinct(found, "country") >= 2;
    const rare = chanceOf(found.length, r!, c!, n) <= 0.05;
    const verdict =
      claim === "none"
        ? enough && rare && distinct(found, "organisation") >= 3
          ? "CANDIDATE"
          : "EMPTY"
        : claim === "provisional"
          ? "UNDECIDED UNCONFIRMED"
          : enough
            ? "SUPPORTED"
            : (r! * c!) / n >= 3
              ? "AWAITING"
              : found.length === 0 && inherited.length > 0
                ? "UNDECIDED INHERITED_ONLY"
                : "UNDECIDED TOO_FEW";
    const selected = found.filter((project) => inRegion(project.row)).length;
    const ends = links.filter(({ from, to }) => from === row && to === column).length;
    return [row, column, claim, links.length, ends, found.length, inherited.length, verdict, selected].join(" ");
  }

  /** Of all ways to draw c of n, those that hold `least` or more of r. */
  function chanceOf(least: number, r: number, c: number, n: number): number {
    const choose = (of: number, k: number): number =>
      k < 0 || k > of ? 0 : k === 0 ? 1 : (choose(of - 1, k - 1) * of) / k;
    let ways = 0;
    for (let hits = least; hits <= Math.min(r, c); hits++) ways += choose(r, hits) * choose(n - r, c - hits);
    return ways / choose(n, c);
  }

  const levels: [Level, Level][] = [
    ["TOP", "TOP"],
    ["LEAF", "LEAF"],
    ["ALL", "ALL"],
  ];
  it.each(levels)("agrees in every cell at %s by %s, with the projects of Africa selected", (rowLevel, columnLevel) => {
    const parents = new Set(parent.values());
    const at = (framework: string, level: Level) =>
      items.filter(
        (item) =>
          item.framework === framework &&
          (level === "ALL" || (level === "TOP" ? item.parent === "" : !parents.has(item.id!))),
      );
    const african = new Set(table("countries").flatMap((row) => (row.ituRegion === "AFR" ? row.iso3! : [])));
    const expected = at("wsis", rowLevel).flatMap((row) =>
      at("sdg", columnLevel).map((column) => count(row.id!, column.id!, ({ country }) => african.has(country!))),
    );
    const { cells } = ask({ rowLevel, columnLevel, filter: { regions: ["AFR"] } });
    const found = cells.map((each) => {
      const { row, column, claim, links, direct, evidence, selected } = each;
      const counts = [links.length, direct, evidence.projects, evidence.inherited, verdictOf(each), selected];
      return [row.id, column.id, claim.toLowerCase(), ...counts].join(" ");
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

describe("facts of the seed", () => {
  it("18 lines by 17 goals: 42 supported, 82 too few, 2 candidates, 180 empty, of 64 projects", () => {
    const { cells, rows, columns, base, selected } = ask();
    expect([rows.length, columns.length, base, selected]).toEqual([18, 17, 64, 64]);
    expect(tally(cells.map(verdictOf))).toEqual({ SUPPORTED: 42, "UNDECIDED TOO_FEW": 82, CANDIDATE: 2, EMPTY: 180 });
    expect(having(cells, "CANDIDATE")).toEqual(["wsis-C1 sdg-9", "wsis-C5 sdg-3"]);
  });

  it("11 lines by 17 goals: only C7 and SDG 3 await projects", () => {
    expect(having(ask({ rowLevel: "TOP" }).cells, "AWAITING")).toEqual(["wsis-C7 sdg-3"]);
  });

  it("no cell of a target is supported or a candidate, for projects name goals only", () => {
    const { cells } = ask({ rowLevel: "ALL", columnLevel: "LEAF" });
    expect(cells).toHaveLength(19 * 169);
    expect([...having(cells, "SUPPORTED"), ...having(cells, "CANDIDATE")]).toEqual([]);
    expect(tally(cells.map(({ evidence }) => `${evidence.projects}`))).toEqual({ 0: 19 * 169 });
  });

  it("C4 and SDG 4 are supported by 17 of 64, more than chance would give", () => {
    const { evidence, verdict, beyondChance, claim, standing, direct, links } = cell(memory, {
      row: "wsis-C4",
      column: "sdg-4",
    });
    expect([verdict, beyondChance, claim, standing, direct]).toEqual(["SUPPORTED", true, "CONFIRMED", "OFFICIAL", 0]);
    expect(links.map(({ link }) => link.to.code)).toEqual(["4.4", "4.7"]);
    expect(evidence).toEqual({
      projects: 17,
      inherited: 0,
      rowProjects: 20,
      columnProjects: 41,
      base: 64,
      countries: 12,
      organisations: 12,
      firstYear: 2006,
      lastYear: 2025,
      winners: 0,
      champions: 7,
      nominees: 7,
    });
    expect(measures(evidence)!.chance).toBeCloseTo(0.017, 3);
  });

  it("one project names both C5 and SDG 9, of 9 and 14", () => {
    const { evidence, verdict, reason } = cell(memory, { row: "wsis-C5", column: "sdg-9" });
    const { projects, rowProjects, columnProjects, base } = evidence;
    expect([projects, rowProjects, columnProjects, base]).toEqual([1, 9, 14, 64]);
    expect([verdict, reason]).toEqual(["UNDECIDED", "TOO_FEW"]);
    expect(notCounted(memory, memory.item.get("wsis-C5")!, memory.item.get("sdg-9")!).map(shortly)).toEqual([
      "NO_ITEM_OF_OTHER_FRAMEWORK wsis-C5 28",
      "OTHER_ITEM_OF_FRAMEWORK wsis-C5 8",
      "OTHER_ITEM_OF_FRAMEWORK sdg-9 13",
    ]);
  });

  it("says of C4 and target 4.4 that 17 projects name only the goal", () => {
    const { evidence, reason } = cell(memory, { row: "wsis-C4", column: "sdg-4.4" });
    expect([evidence.projects, evidence.inherited, reason]).toEqual([0, 17, "INHERITED_ONLY"]);
    const [c4, target] = [memory.item.get("wsis-C4")!, memory.item.get("sdg-4.4")!];
    expect(inheritedProjects(memory, c4, target)).toEqual(cellProjects(memory, c4, memory.item.get("sdg-4")!));
    expect(notCounted(memory, c4, target).map(shortly)).toEqual([
      "NO_ITEM_OF_OTHER_FRAMEWORK wsis-C4 45",
      "OTHER_ITEM_OF_FRAMEWORK wsis-C4 3",
      "ONLY_BY_INHERITANCE 17",
    ]);
  });

  it("lists behind every cell the projects that it counts, and tells of all others that name either item", () => {
    const { direct } = memory.projects;
    for (const { row, column, evidence } of ask({ rowLevel: "ALL", columnLevel: "ALL" }).cells) {
      const counted = cellProjects(memory, row, column);
      expect([counted.length, inheritedProjects(memory, row, column).length]).toEqual([
        evidence.projects,
        evidence.inherited,
      ]);
      const told = notCounted(memory, row, column).flatMap(({ projects }) => projects);
      expect(new Set(told).size).toBe(told.length);
      const either = new Set([
        ...direct[row.index]!,
        ...direct[column.index]!,
        ...inheritedProjects(memory, row, column),
      ]);
      expect(new Set([...counted, ...told])).toEqual(either);
    }
  });

  it("nothing between Connect 2020 and the SDGs is confirmed, examined or decided", () => {
    const { cells, base } = ask({ rows: "connect2020", rowLevel: "ALL", columnLevel: "ALL" });
    expect(base).toBe(0);
    expect(tally(cells.map(({ claim, standing, ...rest }) => `${claim} ${standing} ${verdictOf(rest)}`))).toEqual({
      "PROPOSED OWN UNDECIDED NOT_COLLECTED": 131,
      "NOT_EXAMINED null EMPTY": 3775,
    });
  });

  it("is the same read by columns as by rows", () => {
    const turned = ask({ rows: "sdg", columns: "wsis", rowLevel: "TOP", columnLevel: "LEAF" });
    const straight = ask();
    const told = ({ row, column, verdict, reason, links, evidence }: Cell) => {
      const { rowProjects, columnProjects, ...rest } = evidence;
      return {
        pair: [row.id, column.id].sort(),
        ends: [rowProjects, columnProjects].sort(),
        verdict,
        reason,
        links,
        rest,
      };
    };
    const order = (cells: Cell[]) => cells.map(told).sort((a, b) => (`${a.pair}` < `${b.pair}` ? -1 : 1));
    expect(order(turned.cells)).toEqual(order(straight.cells));
  });

  it("shows a cell alike at every level and alone", () => {
    const [small, large] = [ask({ rowLevel: "TOP" }), ask({ rowLevel: "ALL", columnLevel: "ALL" })];
    const key = ({ row, column }: Cell) => `${row.id} ${column.id}`;
    const all = new Map(large.cells.map((each) => [key(each), each]));
    for (const each of small.cells) expect(all.get(key(each))).toEqual(each);
    const { edition, rule, ...alone } = cell(memory, { row: "wsis-C7", column: "sdg-3" });
    expect(alone).toEqual(all.get("wsis-C7 sdg-3"));
    expect([edition.id, rule]).toEqual(["ed-2026-proposals", defaultRule]);
  });
});

const shortly = ({ reason, item, projects }: NotCounted) =>
  [reason, item?.id, projects.length].filter(Boolean).join(" ");

describe("what the reader chooses", () => {
  it("moves no verdict by a filter, only what is selected", () => {
    const whole = ask();
    const narrow = ask({ filter: { regions: ["ASP"], yearFrom: 2015 } });
    const rest = ({ selected: _, selection: __, ...others }: Cell) => others;
    expect(narrow.cells.map(rest)).toEqual(whole.cells.map(rest));
    expect(narrow.selected).toBeLessThan(whole.selected);
    expect(whole.cells.every(({ selected, evidence }) => selected === evidence.projects)).toBe(true);
    const { filter, ...pair } = { row: "wsis-C4", column: "sdg-4", filter: { regions: ["ASP"], yearFrom: 2015 } };
    const inMatrix = narrow.cells.find(({ row, column }) => row.id === pair.row && column.id === pair.column)!;
    const alone = cell(memory, { ...pair, filter });
    expect(alone.selected).toBe(inMatrix.selected);
    const regions = new Map(table("countries").map(({ iso3, ituRegion }) => [iso3!, ituRegion]));
    const rows = table("projects").filter((row) => ["wsis-C4", "sdg-4"].every((id) => namedBy(row).includes(id)));
    const asian = rows.filter(({ country, year }) => regions.get(country!) === "ASP" && Number(year) >= 2015);
    const listed = selectedProjects(memory, alone).map((project) => memory.projects.ids[project]);
    expect(listed).toEqual(asian.map(({ id }) => id));
    expect(listed.length).toBeGreaterThan(0);
  });

  it("judges by the thresholds given and keeps the others", () => {
    const { cells, rule } = ask({ rule: { minProjects: 1, minCountries: 1, maxChance: null } });
    expect(rule).toEqual({ ...defaultRule, minProjects: 1, minCountries: 1 });
    expect(having(cells, "SUPPORTED").length).toBeGreaterThan(42);
  });

  it("examines nothing before the mapping is in force", () => {
    const { cells } = ask({ edition: "ed-2011-roadmaps" });
    expect(tally(cells.map(({ claim, links }) => `${claim} ${links.length}`))).toEqual({ "NOT_EXAMINED 0": 306 });
    expect(ask({ edition: "ed-2015-matrix" }).cells).toEqual(ask().cells);
  });
});

describe("bad input", () => {
  const refused = (question: Partial<MatrixQuestion>, sentence: string) => {
    expect(() => ask(question)).toThrow(BadInput);
    expect(() => ask(question)).toThrow(new BadInput(sentence));
  };
  it("is told in one sentence", () => {
    refused({ columns: "wsis" }, "rows and columns must be two frameworks");
    refused({ rows: "mdg" }, "unknown framework: mdg");
    refused({ edition: "ed-1" }, "unknown edition: ed-1");
    refused({ filter: { regions: ["XXX"] } }, "unknown region: XXX");
    const pair = (row: string, column: string) => () => cell(memory, { row, column });
    expect(pair("wsis-C4", "sdg-18")).toThrow(new BadInput("unknown item: sdg-18"));
    expect(pair("sdg-1", "sdg-4.1")).toThrow(new BadInput("row and column must be items of two frameworks"));
  });
  it.each([
    [{ minProjects: 0 }, "minProjects must be from 1 to 1,000, not 0"],
    [{ minProjects: 1.5 }, "minProjects must be from 1 to 1,000 and whole, not 1.5"],
    [{ minCountries: 1001 }, "minCountries must be from 1 to 1,000, not 1001"],
    [{ minOrganisations: -1 }, "minOrganisations must be from 1 to 1,000, not -1"],
    [{ minExpected: -0.1 }, "minExpected must be from 0 to 1,000, not -0.1"],
    [{ minExpected: 1000.1 }, "minExpected must be from 0 to 1,000, not 1000.1"],
    [{ maxChance: 1.01 }, "maxChance must be from 0 to 1, not 1.01"],
    [{ maxChance: NaN }, "maxChance must be from 0 to 1, not NaN"],
  ])("refuses the threshold %o", (rule, sentence) => refused({ rule }, sentence));
  it("takes thresholds at their limits", () => {
    for (const limit of [1, 1000]) {
      const rule = {
        minProjects: limit,
        minCountries: limit,
        minOrganisations: limit,
        minExpected: limit,
        maxChance: 1,
      };
      expect(ask({ rule }).rule).toEqual(rule);
    }
    expect(ask({ rule: { minExpected: 0, maxChance: 0 } }).rule).toMatchObject({ minExpected: 0, maxChance: 0 });
  });
});

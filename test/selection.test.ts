/** Filters beyond the facets, and the orders in which projects are listed. */
import { beforeAll, describe, expect, it } from "vitest";
import { normalise } from "../client/model/normalise.ts";
import type { ProjectFilter, ProjectOrder } from "../client/model/types.ts";
import { BadInput } from "../server/memory/badInput.ts";
import type { Memory } from "../server/memory/memory.ts";
import { inOrder, ordered, projectKey } from "../server/counts/projectOrder.ts";
import { select } from "../server/counts/selection.ts";
import { namedBy, seedMemory, table } from "./seedMemory.ts";
import type { Row } from "./seedMemory.ts";

let memory: Memory;
beforeAll(async () => {
  memory = await seedMemory();
});
const rows = table("projects");
const chosen = (filter: ProjectFilter | null) => {
  const { misses, count } = select(memory, filter);
  const ids = memory.projects.ids.filter((_, project) => misses[project] === 0);
  expect(count).toBe(ids.length);
  return ids;
};
const where = (test: (row: Row) => boolean) => rows.filter(test).map(({ id }) => id);
const names = (row: Row, start: string) => namedBy(row).some((id) => id.startsWith(start));

describe("a filter", () => {
  it("asks nothing where it is absent, empty or full of empty lists", () => {
    for (const filter of [null, {}, { items: [], regions: [], countries: null, text: "  — " }]) {
      expect(chosen(filter)).toHaveLength(497);
    }
  });

  it("keeps the 64 projects that name Action Lines and SDGs, and knows the rest", () => {
    expect(chosen({ frameworks: ["wsis", "sdg"] })).toEqual(where((row) => names(row, "wsis") && names(row, "sdg")));
    expect(chosen({ frameworks: ["wsis", "sdg"] })).toHaveLength(64);
    expect(chosen({ frameworks: ["wsis"], notFrameworks: ["sdg"] })).toHaveLength(497 - 64);
    expect(chosen({ frameworks: ["gdc"] })).toEqual([]);
  });

  it("keeps projects that address every one of the items directly", () => {
    expect(chosen({ items: ["wsis-C4", "sdg-4"] })).toHaveLength(17);
    expect(chosen({ items: ["wsis-C7"] })).toEqual(where((row) => names(row, "wsis-C7")));
    expect(chosen({ items: ["sdg-4.1"] })).toEqual([]);
    expect(chosen({ items: ["wsis-C5"], notFrameworks: ["sdg"] })).toHaveLength(28);
  });

  it("finds every word of a text somewhere in title, organisation or summary, whatever case and accents", () => {
    const holds = (row: Row, word: string) =>
      [row.title!, row.organisation!, row.summary!].some((text) => normalise(text).includes(word));
    const health = chosen({ text: "HEALTH" });
    expect(health).toEqual(where((row) => holds(row, "health")));
    expect(health.length).toBeGreaterThan(10);
    expect(chosen({ text: "  mobile   Héalth " })).toEqual(
      where((row) => holds(row, "health") && holds(row, "mobile")),
    );
    expect(chosen({ text: "e-gov" })).toEqual(where((row) => holds(row, "e gov")));
    expect(chosen({ text: "xyzzy" })).toEqual([]);
  });

  it("does not find a text across the end of a field or of a project", () => {
    const { title, organisation } = rows.find((row) => row.title && row.organisation)!;
    const across = `${normalise(title!).split(" ").at(-1)} ${normalise(organisation!).split(" ")[0]}`.replace(" ", "-");
    expect(chosen({ text: across })).not.toContain(rows.find((row) => row.title === title)!.id);
  });

  it("takes years with both ends, one end, or one year", () => {
    expect(chosen({ yearFrom: 2020, yearTo: 2020 })).toEqual(where(({ year }) => year === "2020"));
    expect(chosen({ yearFrom: 2020 })).toEqual(where(({ year }) => Number(year) >= 2020));
    expect(chosen({ yearFrom: 0 })).toEqual(where(({ year }) => year !== ""));
    expect(chosen({ yearTo: 2004 })).toEqual(where(({ year }) => year !== "" && Number(year) <= 2004));
  });

  it.each<[ProjectFilter, string]>([
    [{ countries: ["KEN", "XXX"] }, "unknown country: XXX"],
    [{ regions: ["Europe"] }, "unknown region: Europe"],
    [{ developmentGroups: ["rich"] }, "unknown development group: rich"],
    [{ stakeholderTypes: ["government"] }, "unknown stakeholder type: government"],
    [{ prizes: ["gold"] }, "unknown prize: gold"],
    [{ items: ["sdg-18"] }, "unknown item: sdg-18"],
    [{ frameworks: ["mdg"] }, "unknown framework: mdg"],
    [{ notFrameworks: ["mdg"] }, "unknown framework: mdg"],
    [{ yearFrom: 2019, yearTo: 2016 }, "yearFrom must not be after yearTo, but 2019 is after 2016"],
  ])("%o is refused", (filter, sentence) => {
    expect(() => select(memory, filter)).toThrow(new BadInput(sentence));
  });
});

describe("an order", () => {
  const listed = (order: ProjectOrder) =>
    Array.from(
      inOrder(memory, order, () => true),
      (place) => rows[place]!,
    );
  const prizes = ["winner", "champion", "nominee", ""];
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const newest = (a: Row, b: Row) => Number(b.year || 0) - Number(a.year || 0) || text(a.id!, b.id!);
  const compare: Record<ProjectOrder, (a: Row, b: Row) => number> = {
    NEWEST: newest,
    OLDEST: (a, b) => Number(a.year || 9999) - Number(b.year || 9999) || text(a.id!, b.id!),
    TITLE: (a, b) => text(normalise(a.title!), normalise(b.title!)) || text(a.id!, b.id!),
    PRIZE: (a, b) => prizes.indexOf(a.prize!) - prizes.indexOf(b.prize!) || newest(a, b),
  };

  it.each(Object.keys(compare) as ProjectOrder[])(
    "%s sorts as said, with keys that ascend and end in the id",
    (order) => {
      expect(listed(order).map(({ id }) => id)).toEqual(rows.toSorted(compare[order]).map(({ id }) => id));
      const key = projectKey(memory.projects, order);
      const keys = Array.from(
        inOrder(memory, order, () => true),
        key,
      );
      for (const [i, [name, value, id]] of keys.slice(1).entries()) {
        const [, before, idBefore] = keys[i]!;
        expect(name).toBe(order);
        expect(before < value || (before === value && idBefore < id)).toBe(true);
      }
    },
  );

  it("puts an unknown year last, from either end", () => {
    expect(rows.filter(({ year }) => year === "")).toHaveLength(1);
    for (const order of ["NEWEST", "OLDEST"] as const) expect(listed(order).at(-1)!.year).toBe("");
  });

  it("lists the chosen or the given only", () => {
    const { misses, count } = select(memory, { prizes: ["winner"] });
    const chosen = inOrder(memory, "TITLE", (project) => misses[project] === 0);
    expect(chosen).toHaveLength(count);
    expect(ordered(memory, "TITLE", Array.from(chosen).sort())).toEqual(chosen);
    expect(ordered(memory, "TITLE", [])).toHaveLength(0);
  });
});

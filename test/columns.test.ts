/** The memory of one version: what the store is asked for it, and what it holds. */
import { describe, expect, it } from "vitest";
import { normalise, normalisedWords } from "../client/model/normalise.ts";
import type { Item, Memory } from "../server/memory/memory.ts";
import { readMemory } from "../server/memory/readMemory.ts";
import type { QuestionName, Run } from "../server/store/questions.ts";
import { questions } from "../server/store/questions.ts";
import { namedBy, runOver, seedMemory, seedTables, table } from "./seedMemory.ts";
import { storedMemory } from "./storedMemory.ts";

/** All of a memory as plain data: objects that point at each other become ids, sizes of bytes become text. */
function plain(memory: Memory) {
  const { dataset: _, ...rest } = memory;
  const seen = new Set<object>();
  const flat = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Buffer.isBuffer(value)) return value.toString();
    if (ArrayBuffer.isView(value)) return Array.from(value as Uint32Array);
    if (value instanceof Map) return Object.fromEntries([...value].sort().map(([key, each]) => [key, flat(each)]));
    if (Array.isArray(value)) return value.map((each) => flat(each));
    if (seen.has(value)) return (value as { id?: string }).id;
    if ("id" in value) seen.add(value);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, flat(each)]));
  };
  return flat(rest);
}

describe("the memory", () => {
  it("is the same read from the embedded store as made of the CSV files", async () => {
    expect(plain(await storedMemory())).toEqual(plain(await seedMemory()));
  });

  it("is read by every question that takes nothing, each asked once, and by the projects page by page", async () => {
    const tables = seedTables();
    const [first] = tables.projects!;
    tables.projects = Array.from({ length: 20_001 }, (_, i) => ({ ...first!, id: `p-${String(i).padStart(5, "0")}` }));
    const asked: QuestionName[] = [];
    const pages: number[] = [];
    const run = runOver(tables);
    const listening: Run = async (name, params) => {
      asked.push(name);
      const rows = await run(name, params);
      if (name === "projectColumns") pages.push(rows.length);
      return rows;
    };
    const { projects } = await readMemory(listening);
    expect(projects.count).toBe(20_001);
    expect(pages).toEqual([10_000, 10_000, 1]);
    const small = Object.entries(questions).flatMap(([name, { params }]) => (Object.keys(params).length ? [] : [name]));
    expect(small).toContain("sources");
    expect(asked.toSorted()).toEqual([...small, ...pages.map(() => "projectColumns")].toSorted());
  });

  it("refuses projects that do not come in the order of their ids, for paging by id would lose some", async () => {
    const tables = seedTables();
    tables.projects!.reverse();
    await expect(readMemory(runOver(tables))).rejects.toThrow(/^projects are not in the order of their ids: /);
  });

  it("passes on what the store says when it is gone", async () => {
    const gone: Run = () => Promise.reject(new Error("gone"));
    await expect(readMemory(gone)).rejects.toThrow("gone");
  });

  it("holds a dataset without projects", async () => {
    const { projects } = await seedMemory((tables) => void (tables.projects = []));
    expect([projects.count, projects.ids, projects.texts.bytes.length]).toEqual([0, [], 0]);
  });
});

describe("its items and links", async () => {
  const memory = await seedMemory();
  const item = (id: string) => memory.item.get(id)!;
  const codes = (items: Item[]) => items.map(({ code }) => code);

  it("puts frameworks in the order of adoption and items depth first", () => {
    expect(memory.frameworks.map(({ id }) => id)).toEqual(["wsis", "roadmap", "connect2020", "itu2016", "sdg", "gdc"]);
    expect(memory.items).toHaveLength(278);
    for (const [index, each] of memory.items.entries()) {
      expect(each.index).toBe(index);
      expect(each.framework.items[each.rank]).toBe(each);
      const below = memory.items.slice(index + 1, each.lastIndex + 1);
      const isBelow = (other: Item | null): boolean =>
        other !== null && (other.parent === each || isBelow(other.parent));
      expect(memory.items.filter(isBelow)).toEqual(below);
    }
    const sdg = memory.framework.get("sdg")!;
    expect([sdg.top.length, sdg.leaves.length, sdg.items.length]).toEqual([17, 169, 186]);
    expect(codes(sdg.items.slice(0, 9))).toEqual(["1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.a", "1.b", "2"]);
    const wsis = memory.framework.get("wsis")!;
    expect([wsis.top.length, wsis.leaves.length, wsis.items.length]).toEqual([11, 18, 19]);
    expect(codes(wsis.top)).toEqual(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11"]);
  });

  it("ties every link to both ends and gives it its mapping's standing, but for proposals", () => {
    const states = memory.links.flatMap((link) => link.states.map((state) => ({ link, state })));
    expect(states).toHaveLength(table("links").length);
    for (const { link, state } of states) {
      expect(link.from.links).toContain(link);
      expect(link.to.links).toContain(link);
      expect(state.standing).toBe(state.status === "PROPOSED" ? "OWN" : link.mapping.standing);
    }
    const of = states.filter(({ link }) => link.mapping.id === "wsis-sdg");
    const count = (status: string) => of.filter(({ state }) => state.status === status).length;
    expect([count("CONFIRMED"), count("PROVISIONAL"), of.length]).toEqual([187, 6, 193]);
    const remembered = of.filter(({ state }) => state.status === "PROVISIONAL").map(({ link }) => link.from.code);
    expect(new Set(remembered)).toEqual(new Set(["C1"]));
  });

  it("takes the latest edition that a mapping or link began in for the default", () => {
    expect(memory.defaultEdition.id).toBe("ed-2026-proposals");
    const withText = memory.editions.filter(({ hasText }) => hasText).map(({ id }) => id);
    expect(withText).toEqual(["ed-2011-roadmaps", "ed-2015-matrix", "ed-2024-gdc", "ed-2026-proposals"]);
  });

  it("never lets a link's end move the default, though it makes the edition known", async () => {
    const changed = await seedMemory(({ links }) => void (links![0]!.until = "ed-2027-hlpf"));
    expect(changed.defaultEdition.id).toBe("ed-2026-proposals");
    expect(changed.edition.get("ed-2027-hlpf")!.hasText).toBe(true);
  });

  it("lists per item the projects that name it or a descendant", () => {
    const rows = table("projects");
    const ids = (id: string) =>
      Array.from(memory.projects.direct[item(id).index]!, (place) => memory.projects.ids[place]);
    const naming = (test: (id: string) => boolean) =>
      rows.filter((row) => namedBy(row).some(test)).map((row) => row.id);
    expect(ids("sdg-9")).toEqual(naming((id) => id === "sdg-9"));
    expect(ids("wsis-C7")).toEqual(naming((id) => id.startsWith("wsis-C7")));
    expect(ids("sdg-9.c")).toEqual([]);
  });

  it("keeps an item that is named below and above once, and a country, year or prize that is not known as 0", () => {
    const { projects, countries } = memory;
    const row = table("projects").findIndex(({ country, year }) => country === "" && year !== "");
    expect([projects.country[row], projects.year[row]]).toEqual([0, Number(table("projects")[row]!.year)]);
    const algeria = table("projects").findIndex(({ country }) => country === "DZA");
    expect(countries[projects.country[algeria]! - 1]!.id).toBe("DZA");
    expect(projects.prizes).toEqual(["winner", "champion", "nominee"]);
  });
});

describe("what is said of its items", async () => {
  const decided = { agency: "itu", decision: "keep", sourceId: "own-proposal", note: "" };
  const memory = await seedMemory(({ decisions }) => {
    decisions!.push({ id: "d-1", row: "wsis-C5", column: "sdg-9", date: "2026-11-01", ...decided });
    decisions!.push({ id: "d-2", row: "wsis-C5", column: "sdg-8", date: "2026-12-01", ...decided });
    decisions!.push({ id: "d-3", row: "wsis-C5", column: "sdg-9", date: "2026-12-01", ...decided });
  });
  const item = (id: string) => memory.item.get(id)!;
  const ids = (all: Iterable<{ id: string }>) => Array.from(all, ({ id }) => id);

  it("is found from both ends, in the order of the items", () => {
    const itu = memory.agency.get("itu")!;
    expect(item("wsis-C5").facilitators).toHaveLength(1);
    expect(itu.items).toContain(item("wsis-C5").facilitators[0]);
    const in2017 = memory.hlpfYears.find(({ year }) => year === 2017)!;
    expect(in2017.reviews).toContain(item("sdg-9").hlpfReviews[0]);
    for (const { items } of memory.agency.values()) expect(items).toEqual(inOrder(items));
    for (const { reviews } of memory.hlpfYears) expect(reviews).toEqual(inOrder(reviews));
    for (const session of memory.session.values()) {
      for (const addressed of session.items) expect(addressed.sessions).toContain(session);
    }
  });

  it("belongs to the very item, not to the one above", () => {
    expect(item("connect2020-2.1.A").figures.length).toBeGreaterThan(0);
    const goal = item("connect2020-2.1.A").parent!;
    expect([goal.figures, goal.aims]).toEqual([[], []]);
  });

  it("has numbers where the data have decimal text, and null where they have none", () => {
    const [aim] = item("connect2020-2.1.A").aims;
    expect([aim!.aim, aim!.baselineValue]).toEqual([50, 31.2]);
    expect(item("connect2020-4.1").aims.map(({ aim, baselineSource }) => [aim, baselineSource])).toEqual([
      [null, null],
    ]);
  });

  it("has decisions at the row, latest first, and by their ids", () => {
    expect(ids(item("wsis-C5").decisions)).toEqual(["d-2", "d-3", "d-1"]);
    expect(item("sdg-9").decisions).toEqual([]);
    expect(memory.decision.get("d-1")).toMatchObject({ row: { id: "wsis-C5" }, agency: { acronym: "ITU" } });
  });

  it("has the source itself, wherever one is named", () => {
    const { source } = memory;
    expect(source.size).toBe(table("sources").length);
    const said = [
      ...memory.items.flatMap((each) => [each, ...each.titles.values(), ...each.links.flatMap(({ states }) => states)]),
      ...memory.items.flatMap((each) => [...each.facilitators, ...each.hlpfReviews, ...each.figures, ...each.aims]),
      ...[...memory.session.values(), ...memory.decision.values(), ...memory.hlpfYears, ...memory.editions],
      ...[...memory.mappings, ...memory.frameworks.flatMap(({ titles }) => [...titles.values()])],
    ];
    for (const each of said) expect(source.get(each.source?.id)).toBe(each.source);
  });

  function inOrder<Said extends { item: Item }>(all: Said[]): Said[] {
    return all.toSorted((a, b) => a.item.index - b.item.index);
  }
});

describe("folding", () => {
  it.each([
    ["Łódź: e-Government", "lodz e government"],
    ["ÉDUCATION  À l’école", "education a l ecole"],
    ["Straße Ærø İstanbul", "strasse aero istanbul"],
    ["  9.c ", "9 c"],
    ["الأمن", "الامن"],
    ["ＷＳＩＳ ①", "wsis 1"],
    ["—", ""],
  ])("%s becomes %s", (text, folded) => {
    expect(normalise(text)).toBe(folded);
    expect(normalise(folded)).toBe(folded);
  });
  it("takes words between spaces, each once", () => {
    expect(normalisedWords(" e-Gov  Kenya kenya — ")).toEqual(["e gov", "kenya"]);
  });
});

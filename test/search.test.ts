/** Search: by code, by word and part of one, in any language, items before projects. */
import { beforeAll, describe, expect, it } from "vitest";
import { normalise } from "../client/model/normalise.ts";
import type { Language } from "../client/model/types.ts";
import { BadInput } from "../server/memory/badInput.ts";
import type { Memory } from "../server/memory/memory.ts";
import { longestText } from "../client/model/address.ts";
import { search } from "../server/counts/search.ts";
import { seedMemory, table } from "./seedMemory.ts";

let memory: Memory;
beforeAll(async () => {
  memory = await seedMemory();
});
const hits = (text: string, first = 10, language: Language = "EN") => search(memory, text, language, first);
const ids = (text: string, first?: number) =>
  hits(text, first).map(({ found }) => ("item" in found ? found.item.id : memory.projects.ids[found.project]!));

describe("search", () => {
  it.each([
    ["C5", "wsis-C5"],
    ["c5 ", "wsis-C5"],
    ["9.c", "sdg-9.c"],
    ["SDG 9", "sdg-9"],
    ["sdg-9.c", "sdg-9.c"],
    ["goal 9", "sdg-9"],
    ["action line C2", "wsis-C2"],
    ["Connect 2020 2.1.A", "connect2020-2.1.A"],
    ["C7-egov", "wsis-C7-egov"],
    ["SDG9", "sdg-9"],
    ["sdg-9", "sdg-9"],
    ["SDG 09", "sdg-9"],
    ["９", "sdg-9"],
    ["9c", "sdg-9.c"],
    ["9.C", "sdg-9.c"],
    ["SDG9c", "sdg-9.c"],
    ["target 9c", "sdg-9.c"],
    ["C-5", "wsis-C5"],
    ["C 5", "wsis-C5"],
    ["AL C5", "wsis-C5"],
    ["al-c5", "wsis-C5"],
    ["AL C7", "wsis-C7"],
    ["Goal4", "sdg-4"],
    ["Goal 4", "sdg-4"],
    ["GOAL 04", "sdg-4"],
    ["8.10", "sdg-8.10"],
    ["2.1a", "connect2020-2.1.A"],
    ["ALC5", "wsis-C5"],
    ["ActionLineC5", "wsis-C5"],
    ["Action Lines C5", "wsis-C5"],
    ["WSIS Action Line C5", "wsis-C5"],
    ["Action Line no. C5", "wsis-C5"],
    ["Action Line 5", "wsis-C5"],
    ["AL 5", "wsis-C5"],
    ["AL5", "wsis-C5"],
    ["AL 1", "wsis-C1"],
    ["action line 7 egov", "wsis-C7-egov"],
    ["SDGs 9", "sdg-9"],
    ["Goals 9", "sdg-9"],
    ["SDG Goal 9", "sdg-9"],
    ["SDG goals 9", "sdg-9"],
    ["SDG target 4.1", "sdg-4.1"],
    ["SDG targets 9c", "sdg-9.c"],
    ["SDG no. 9", "sdg-9"],
    ["SDG No9", "sdg-9"],
    ["SDG number 9", "sdg-9"],
    ["SDG #9", "sdg-9"],
    ["Goal no 9", "sdg-9"],
    ["target no. 4.1", "sdg-4.1"],
    ["Connect2020 2.1a", "connect2020-2.1.A"],
    ["Connect 2020 target 2.1.A", "connect2020-2.1.A"],
    ["Connect 2020 Goal 2", "connect2020-2"],
    ["Connect 2020 goal no. 2", "connect2020-2"],
    ["Connect Target 2.1.A", "connect2020-2.1.A"],
    ["GDC objective 3", "gdc-3"],
    ["GDC #3", "gdc-3"],
    ["ITUplan D1", "itu2016-D.1"],
    ["ITU plan objective D.1", "itu2016-D.1"],
    ["ITU plan sector D", "itu2016-D"],
    ["Objectives D.1", "itu2016-D.1"],
    ["ITU roadmap C5", "roadmap-C5"],
    ["ITU roadmaps 5", "roadmap-C5"],
    ["Roadmap5", "roadmap-C5"],
    ["ITU roadmap theme C5.1", "roadmap-C5.1"],
    ["roadmap theme no. 5.1", "roadmap-C5.1"],
  ])("%s finds %s first, by its code", (text, id) => {
    expect(ids(text)[0]).toBe(id);
    expect(hits(text)[0]!.matched).toBe("code");
  });

  it.each(["9.c", "9c", "SDG 9.c"])("the letter of the code %s is not the start of a title as well", (text) => {
    expect(ids(text)).toEqual(["sdg-9.c"]);
  });

  it.each([
    ["C7 e-health", "wsis-C7-ehea"],
    ["AL C7 e-health", "wsis-C7-ehea"],
    ["C7: E-HEALTH", "wsis-C7-ehea"],
    ["Action Line C7 télésanté", "wsis-C7-ehea"],
    ["C5 building", "wsis-C5"],
    ["C7-ehealth", "wsis-C7-ehea"],
    ["C7 eHealth", "wsis-C7-ehea"],
    ["C7 ehealth", "wsis-C7-ehea"],
    ["AL C7 ehealth", "wsis-C7-ehea"],
    ["ALC7ehealth", "wsis-C7-ehea"],
    ["AL 7 e-health", "wsis-C7-ehea"],
    ["ITU plan sector D networks", "itu2016-D.2"],
    ["Roadmap 5 child", "roadmap-C5.6"],
    ["SDG4 quality", "sdg-4"],
    ["SDG Goal no. 4: quality education", "sdg-4"],
    ["SDG 9: industry, innovation", "sdg-9"],
  ])("%s finds %s first, by a code and the title of the item or of one below it", (text, id) => {
    expect(ids(text)[0]).toBe(id);
    expect(hits(text)[0]!.matched).toBe("title");
  });

  it("tells codes apart that differ by a full stop", () => {
    for (const text of ["1.10", "SDG 1.10", "sdg110", "C55"]) expect(ids(text), text).toEqual([]);
    expect(ids("11", 1)).toEqual(["sdg-11"]);
    expect(ids("1.1", 2)).toEqual(["connect2020-1.1", "sdg-1.1"]);
    expect(ids("91")).not.toContain("sdg-9.1");
    expect(ids("10.1", 1)).toEqual(["sdg-10.1"]);
    expect(ids("0")).not.toContain("sdg-1");
  });

  it.each(["ITU plan 1", "Goal C5", "AL C55", "Goal 91", "SDG no 1.10", "C7 ealth", "SDGsss 9"])(
    "%s is no code and finds nothing",
    (text) => expect(ids(text)).toEqual([]),
  );

  it("takes what others write before a code from the data, several of a framework too", async () => {
    const changed = await seedMemory(({ frameworks }) => {
      frameworks!.find(({ id }) => id === "sdg")!.aliases = "ODS;Global Goal";
      frameworks!.find(({ id }) => id === "wsis")!.aliases = "";
    });
    const first = (text: string) =>
      search(changed, text, "EN", 1).map(({ found }) => "item" in found && found.item.id)[0];
    expect(["ODS9", "ODS 9.c", "global goal 4"].map(first)).toEqual(["sdg-9", "sdg-9.c", "sdg-4"]);
    expect(first("AL C5")).not.toBe("wsis-C5");
  });

  it("puts the exact code before those that begin with it, in the order of frameworks and ranks", () => {
    expect(ids("C5")).toEqual(
      ["wsis-C5", "roadmap-C5", ...[1, 2, 3, 4, 5, 6].map((n) => `roadmap-C5.${n}`)].slice(0, 10),
    );
    expect(ids("1", 4)).toEqual(["connect2020-1", "sdg-1", "gdc-1", "connect2020-1.1"]);
    expect(ids("sdg 9", 9)).toEqual(["sdg-9", ...["1", "2", "3", "4", "5", "a", "b", "c"].map((n) => `sdg-9.${n}`)]);
  });

  it("finds words and their beginnings in titles, items before projects, then other places", () => {
    const found = hits("learn", 100);
    expect(new Set(ids("learn", 100)).size).toBe(found.length);
    const kinds = found.map(({ kind, matched }) => `${kind} ${matched}`);
    expect(found[0]!.label).toBe("Action Line C7-elea: E-learning");
    const tiers = [...new Set(kinds)];
    expect(tiers.slice(0, 2)).toEqual(["Item title", "Project title"]);
    expect(tiers).toContain("Project summary");
  });

  it("puts the start of a word before the middle of one", () => {
    const titles = hits("port", 100).flatMap(({ kind, label }) => (kind === "Project" ? [normalise(label)] : []));
    const atStart = titles.map((title) => /\bport/.test(title));
    expect(titles.filter((title) => !/\bport/.test(title) && title.includes("port")).length).toBeGreaterThan(0);
    expect(atStart[0]).toBe(true);
    expect(atStart).toEqual(atStart.toSorted((a, b) => Number(b) - Number(a)));
  });

  it("lists projects from the newest", () => {
    const years = new Map(table("projects").map(({ id, year }) => [id!, Number(year)]));
    const projects = hits("government", 100).filter(({ kind, matched }) => kind === "Project" && matched === "title");
    const found = projects.map(({ found }) =>
      years.get(memory.projects.ids["project" in found ? found.project : -1]!)!,
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.slice(0, 5)).toEqual(found.slice(0, 5).toSorted((a, b) => b - a));
  });

  it("takes several words in any order and wherever they stand, but a phrase at the start of a word first", () => {
    expect(ids("climate action")[0]).toBe("sdg-13");
    expect(ids("action climate")).toContain("sdg-13");
    expect(ids("climate xyzzy")).toEqual([]);
  });

  it("finds titles of other languages and answers in the one asked for", () => {
    const [french] = hits("télésanté", 1, "FR");
    expect(french).toMatchObject({ label: "Action Line C7-ehea: Télésanté", kind: "Item", matched: "title" });
    const [same] = hits("TELESANTE", 1, "EN");
    expect(same!.found).toEqual(french!.found);
    expect(same!.label).toBe("Action Line C7-ehea: E-health");
    expect(ids("教育").includes("sdg-4")).toBe(true);
    expect(hits("9.c", 1, "AR")[0]!.label).toMatch(/^SDG 9\.c: Universal/);
  });

  it("finds an organisation and says so", () => {
    const { organisation } = table("projects").find(({ organisation }) => organisation!.length > 25)!;
    expect(hits(organisation!).some(({ matched }) => matched === "organisation")).toBe(true);
  });

  it("finds nothing for a text without letters and digits, or where nothing fits", () => {
    for (const text of ["", "  ", "—!", "xyzzy"]) expect(hits(text)).toEqual([]);
  });

  it("answers as many as are asked for", () => {
    expect(hits("e", 0)).toEqual([]);
    for (const first of [1, 7, 100]) expect(hits("e", first)).toHaveLength(first);
    expect(hits("e", 100).slice(0, 7)).toEqual(hits("e", 7));
    expect(new Set(ids("e", 100)).size).toBe(100);
  });

  it("refuses a text that is too long", () => {
    expect(hits("x".repeat(longestText))).toEqual([]);
    expect(() => hits("x".repeat(longestText + 1))).toThrow(
      new BadInput("text must have at most 200 characters, not 201"),
    );
  });
});

/** Counts and claims on rows made for the purpose: what today's data does not show, and a framework added as rows. */
import { describe, expect, it } from "vitest";
import { cell, inheritedProjects } from "../server/counts/cell.ts";
import { matrix } from "../server/counts/matrix.ts";
import { editedSeed } from "./brokenSeed.ts";
import { seedMemory, table } from "./seedMemory.ts";
import type { Row } from "./seedMemory.ts";
import { storedMemory } from "./storedMemory.ts";
import { toyFramework } from "./toyFramework.ts";

describe("what today's data does not show", () => {
  const blankProject = table("projects")[0]!;
  const project = (id: string, actionLines: string, sdgs: string, more: Row = {}): Row => ({
    ...blankProject,
    ...{ id, actionLines, sdgs, otherItems: "", country: "KEN", organisation: id, year: "2020", prize: "" },
    ...more,
  });
  const only = (...projects: Row[]) => seedMemory((tables) => void (tables.projects = projects));

  it("counts a project once that names an item and its parent, or an item twice", async () => {
    const small = await only(
      project("a", "wsis-C7;wsis-C7-egov;wsis-C7", "sdg-9;sdg-9.c"),
      project("b", "wsis-C7", "sdg-9"),
    );
    const { projects, inherited, base } = cell(small, { row: "wsis-C7", column: "sdg-9" }).evidence;
    expect([projects, inherited, base]).toEqual([2, 0, 2]);
    const below = cell(small, { row: "wsis-C7-egov", column: "sdg-9.c" }).evidence;
    expect([below.projects, below.inherited]).toEqual([1, 1]);
    expect(cell(small, { row: "wsis-C7-ehea", column: "sdg-9" }).evidence.inherited).toBe(2);
  });

  it("counts through any number of levels, up and down", async () => {
    const deep = await seedMemory((tables) => {
      const target = tables.items!.find(({ id }) => id === "sdg-9.c")!;
      tables.items!.push({ ...target, id: "sdg-9.c.1", code: "9.c.1", parent: "sdg-9.c", position: "1" });
      tables.links!.push({ ...tables.links![0]!, id: "deep", mapping: "wsis-sdg", from: "wsis-C2", to: "sdg-9.c.1" });
      tables.projects = [project("a", "wsis-C5", "sdg-9.c.1"), project("b", "wsis-C5", "sdg-9")];
    });
    const told = ["sdg-9", "sdg-9.c", "sdg-9.c.1"].map((column) => {
      const { evidence, row, column: item } = cell(deep, { row: "wsis-C5", column });
      return [evidence.projects, evidence.inherited, ...inheritedProjects(deep, row, item)];
    });
    expect(told).toEqual([
      [2, 0],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    const linked = ["sdg-9", "sdg-9.c", "sdg-9.c.1"].map((column) =>
      cell(deep, { row: "wsis-C2", column }).links.some(({ link }) => link.id === "deep"),
    );
    expect(linked).toEqual([true, true, true]);
  });

  it("counts known countries, organisations and years only", async () => {
    const unknown = { country: "", organisation: "", year: "" };
    const twins = { organisation: "Ministère de l'Éducation" };
    const small = await only(
      project("a", "wsis-C4", "sdg-4", unknown),
      project("b", "wsis-C4", "sdg-4", { ...twins, prize: "winner", year: "2018" }),
      project("c", "wsis-C4", "sdg-4", { organisation: "MINISTERE de l’education", country: "FRA", prize: "nominee" }),
    );
    expect(cell(small, { row: "wsis-C4", column: "sdg-4" }).evidence).toMatchObject({
      ...{ projects: 3, countries: 2, organisations: 1, firstYear: 2018, lastYear: 2020 },
      ...{ winners: 1, champions: 0, nominees: 1 },
    });
  });

  it("has no years where none is known", async () => {
    const small = await only(project("a", "wsis-C4", "sdg-4", { year: "" }));
    expect(cell(small, { row: "wsis-C4", column: "sdg-4" }).evidence).toMatchObject({
      firstYear: null,
      lastYear: null,
    });
  });

  it("takes a confirmed link of our own, and a provisional one, for unconfirmed", async () => {
    const own = await seedMemory(({ mappings }) => {
      mappings!.find(({ id }) => id === "wsis-sdg")!.standing = "own";
    });
    const { claim, standing, reason } = cell(own, { row: "wsis-C4", column: "sdg-4" });
    expect([claim, standing, reason]).toEqual(["CONFIRMED", "OWN", "UNCONFIRMED"]);
    const official = await seedMemory(({ links }) => {
      for (const link of links!) if (link.mapping === "wsis-sdg") link.status = "provisional";
    });
    const remembered = cell(official, { row: "wsis-C4", column: "sdg-4" });
    expect([remembered.claim, remembered.standing, remembered.reason]).toEqual([
      "PROVISIONAL",
      "OFFICIAL",
      "UNCONFIRMED",
    ]);
  });

  it("takes the standing from the links of the strongest status", async () => {
    const mixed = await seedMemory(({ links, mappings }) => {
      const [link] = links!.filter(({ id }) => id === "wsis-sdg__wsis-C4__sdg-4.4");
      for (const each of links!) if (each.mapping === "wsis-sdg") each.status = "provisional";
      mappings!.push({ ...mappings![0]!, id: "own", from: "wsis", to: "sdg", standing: "own" });
      links!.push({ ...link!, id: "own", mapping: "own", since: "ed-2026-proposals", status: "confirmed" });
    });
    const { claim, standing, links } = cell(mixed, { row: "wsis-C4", column: "sdg-4" });
    expect([claim, standing, links.length]).toEqual(["CONFIRMED", "OWN", 3]);
  });

  it("follows a link through its states, whichever end it starts from", async () => {
    const changed = await seedMemory(({ links }) => {
      const link = links!.find(({ id }) => id === "wsis-sdg__wsis-C2__sdg-9.c")!;
      links!.push({ ...link, since: "ed-2019-hlpf", until: "ed-2024-gdc", status: "proposed" });
      links!.push({ ...link, id: "other", from: "sdg-9", to: "wsis-C2", since: "ed-2027-hlpf" });
      link.until = "ed-2019-hlpf";
    });
    const told = (edition: string) => {
      const { claim, standing, direct, links } = cell(changed, { row: "wsis-C2", column: "sdg-9", edition });
      const states = links.map(
        ({ link, state }) => `${link.from.code} ${link.to.code} ${state.status} ${state.standing}`,
      );
      return [
        claim,
        standing,
        direct,
        ...states.filter((state) => state.includes("C2 9.c") || state.startsWith("9 ")),
      ].join();
    };
    expect(told("ed-2015-matrix")).toBe("CONFIRMED,OFFICIAL,0,C2 9.c CONFIRMED OFFICIAL");
    expect(told("ed-2019-hlpf")).toBe("CONFIRMED,OFFICIAL,0,C2 9.c PROPOSED OWN");
    expect(told("ed-2023-hlpf")).toBe("CONFIRMED,OFFICIAL,0,C2 9.c PROPOSED OWN");
    expect(told("ed-2024-gdc")).toBe("CONFIRMED,OFFICIAL,0");
    expect(told("ed-2027-hlpf")).toBe("CONFIRMED,OFFICIAL,1,9 C2 CONFIRMED OFFICIAL");
  });

  it("shows a framework that was added as rows", async () => {
    const toy = await storedMemory(editedSeed(toyFramework));
    const answer = matrix(toy, { rows: "toy", columns: "wsis", rowLevel: "ALL", columnLevel: "TOP" });
    expect(answer.rows.map(({ code }) => code)).toEqual(["1", "1.a", "1.b", "2"]);
    expect([answer.base, ...answer.rowProjects]).toEqual([1, 1, 1, 0, 1]);
    const told = (row: string, column: string) => {
      const { claim, standing, evidence, links } = cell(toy, { row, column });
      return [claim, standing, links.length, evidence.projects, evidence.inherited].join(" ");
    };
    expect(told("toy-1", "wsis-C2")).toBe("PROPOSED OWN 1 1 0");
    expect(told("toy-1.b", "wsis-C2")).toBe("NONE  0 0 0");
    expect(told("toy-2", "sdg-4")).toBe("PROPOSED OWN 1 0 0");
    expect(told("toy-1.a", "sdg-9.c")).toBe("PROPOSED OWN 1 0 1");
    expect(told("toy-1", "connect2020-1")).toBe("NOT_EXAMINED  0 0 0");
  });
});

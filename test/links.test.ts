/** Links as they stand in an edition: under a filter, and of one item. */
import { beforeAll, describe, expect, it } from "vitest";
import { BadInput } from "../server/memory/badInput.ts";
import type { Memory } from "../server/memory/memory.ts";
import { itemLinks, linkKey, links } from "../server/counts/links.ts";
import type { LinkFilter } from "../server/counts/links.ts";
import type { ValidLink } from "../server/counts/pairLinks.ts";
import { seedMemory, table } from "./seedMemory.ts";

let memory: Memory;
beforeAll(async () => {
  memory = await seedMemory();
});
const found = (filter: LinkFilter | null, edition = "ed-2026-proposals") =>
  links(memory, filter, memory.edition.get(edition)!);
const ends = (all: ValidLink[]) => all.map(({ link }) => `${link.from.code} ${link.to.code}`);
const framework = (id: string) => memory.framework.get(id)!;
const item = (id: string) => memory.item.get(id)!;

describe("links", () => {
  it("C2 links to exactly seven targets, all confirmed", () => {
    const targets = ["1.4", "8.2", "9.1", "9.a", "9.c", "11.5", "11.b"];
    const ofC2 = found({ from: "wsis-C2", to: "sdg" });
    expect(ends(ofC2)).toEqual(targets.map((target) => `C2 ${target}`));
    expect(new Set(ofC2.map(({ state }) => `${state.status} ${state.standing}`))).toEqual(
      new Set(["CONFIRMED OFFICIAL"]),
    );
    expect(itemLinks(memory, item("wsis-C2"), memory.defaultEdition, { to: framework("sdg") })).toEqual(ofC2);
  });

  it("narrow by item with descendants, framework, mapping, status and standing", () => {
    const rows = table("links");
    const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
    expect(found(null)).toHaveLength(rows.length);
    expect(found({ mapping: "wsis-sdg", status: ["PROVISIONAL"] })).toHaveLength(6);
    expect(found({ mapping: "wsis-sdg", status: ["CONFIRMED"], standing: "OFFICIAL" })).toHaveLength(187);
    expect(found({ from: "wsis-C7" })).toHaveLength(count(({ from }) => from!.startsWith("wsis-C7")));
    expect(found({ to: "sdg-9" })).toHaveLength(count(({ to }) => to === "sdg-9" || to!.startsWith("sdg-9.")));
    expect(found({ from: "connect2020", standing: "OFFICIAL" })).toEqual([]);
    expect(found({ status: [] })).toEqual([]);
  });

  it("of an item stand at either end, below it too", () => {
    const rows = table("links");
    const at = (id: string) => id === "sdg-9" || id.startsWith("sdg-9.");
    const all = itemLinks(memory, item("sdg-9"), memory.defaultEdition);
    expect(all).toHaveLength(rows.filter(({ from, to }) => at(from!) || at(to!)).length);
    const connect = itemLinks(memory, item("sdg-9"), memory.defaultEdition, { to: framework("connect2020") });
    expect(connect.length).toBeGreaterThan(0);
    expect(
      connect.every(({ link, state }) => link.from.framework.id === "connect2020" && state.status === "PROPOSED"),
    ).toBe(true);
    const confirmed = itemLinks(memory, item("sdg-9"), memory.defaultEdition, { status: ["CONFIRMED"] });
    expect(confirmed).toHaveLength(all.filter(({ state }) => state.status === "CONFIRMED").length);
  });

  it("stand from their edition on", () => {
    expect(found(null, "ed-2011-roadmaps").every(({ state }) => state.since.id === "ed-2011-roadmaps")).toBe(true);
    expect(found({ mapping: "wsis-sdg" }, "ed-2011-roadmaps")).toEqual([]);
    expect(found({ mapping: "wsis-sdg" }, "ed-2015-matrix")).toHaveLength(193);
  });

  it("come by from, to and id, with keys that ascend", () => {
    const keys = found(null).map(linkKey);
    for (const [i, [, from, to, id]] of keys.slice(1).entries()) {
      const [, f, t, before] = keys[i]!;
      expect(f < from || (f === from && (t < to || (t === to && before < id)))).toBe(true);
    }
  });

  it("refuse what is not known", () => {
    expect(() => found({ from: "wsis-C12" })).toThrow(new BadInput("unknown item or framework: wsis-C12"));
    expect(() => found({ to: "mdg" })).toThrow(new BadInput("unknown item or framework: mdg"));
    expect(() => found({ mapping: "wsis-mdg" })).toThrow(new BadInput("unknown mapping: wsis-mdg"));
  });
});

/** Today's mappings and links: what they must be beyond the rules for any seed. */
import { describe, expect, test } from "vitest";
import { counted, idsOfKind, kindOf, lines, tables, twice } from "./seedTables.ts";

const { links } = tables;

describe("mappings and links", () => {
  test("a mapping is named after the frameworks that it links, and links some", () => {
    for (const { id, from, to } of tables.mappings) {
      expect(id).toBe(`${from}-${to}`);
      expect(links.some(({ mapping }) => mapping === id)).toBe(true);
    }
    expect(tables.mappings).toHaveLength(8);
  });

  test("no pair stands twice, or the other way round", () => {
    const pairs = links.map(({ from, to }) => `${from} ${to}`);
    expect(twice(pairs)).toEqual([]);
    expect(links.filter(({ from, to }) => pairs.includes(`${to} ${from}`))).toEqual([]);
  });

  test("status of links", () => {
    expect(counted(links.map(({ status }) => status))).toEqual({ confirmed: 202, provisional: 28, proposed: 126 });
    const matrix = links.filter(({ mapping }) => mapping === "wsis-sdg");
    expect(counted(matrix.map(({ status }) => status))).toEqual({ confirmed: 187, provisional: 6 });
    expect(matrix.filter(({ rationale }) => rationale !== null)).toHaveLength(183);
  });

  test("C2 links to exactly 1.4, 8.2, 9.1, 9.a, 9.c, 11.5 and 11.b, all confirmed", () => {
    const c2 = links.filter(({ mapping, from }) => mapping === "wsis-sdg" && from === "wsis-C2");
    expect(c2.map(({ to }) => to).sort()).toEqual(
      ["1.4", "11.5", "11.b", "8.2", "9.1", "9.a", "9.c"].map((code) => `sdg-${code}`),
    );
    expect(new Set(c2.map(({ status }) => status))).toEqual(new Set(["confirmed"]));
  });

  test("of the matrix, only C1 has links from memory", () => {
    const provisional = links.filter(({ mapping, status }) => mapping === "wsis-sdg" && status === "provisional");
    expect(new Set(provisional.map(({ from }) => from))).toEqual(new Set(["wsis-C1"]));
  });

  test("slips of the app from which the matrix was read are left out", () => {
    const slips = ["wsis-C6 sdg-16.2", "wsis-C4 sdg-8", "wsis-C8 sdg-5"];
    expect(links.filter(({ from, to }) => slips.includes(`${from} ${to}`))).toEqual([]);
  });

  test("links go to the parts of C7 and not to C7", () => {
    expect(links.filter(({ from, to }) => from === "wsis-C7" || to === "wsis-C7")).toEqual([]);
  });

  test("every line and every Connect 2020 target has a link that starts there", () => {
    const starts = new Set(links.map(({ from }) => from));
    expect([...lines, ...idsOfKind("ConnectTarget")].filter((id) => !starts.has(id))).toEqual([]);
  });

  test("everything of Connect 2020 is a proposal; what leaves it starts at a target", () => {
    const ends = new Map(tables.mappings.map((row) => [row.id, row]));
    const connect = links.filter(({ mapping: id }) => [ends.get(id)?.from, ends.get(id)?.to].includes("connect2020"));
    expect(connect).toHaveLength(100);
    expect(connect.filter(({ status }) => status !== "proposed")).toEqual([]);
    const leaving = links.filter(({ mapping: id }) => ends.get(id)?.from === "connect2020");
    expect(new Set(leaving.map(({ from }) => kindOf(from)))).toEqual(new Set(["ConnectTarget"]));
  });
});

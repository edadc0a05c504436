/** Facets: counted beside the CSV files, each without its own field. */
import { beforeAll, describe, expect, it } from "vitest";
import type { FacetField, ProjectFilter } from "../client/model/types.ts";
import { facetFields } from "../client/model/types.ts";
import { BadInput } from "../server/memory/badInput.ts";
import type { Memory } from "../server/memory/memory.ts";
import { facets } from "../server/counts/facets.ts";
import { select } from "../server/counts/selection.ts";
import { namedBy, seedMemory, table } from "./seedMemory.ts";
import type { Row } from "./seedMemory.ts";

let memory: Memory;
beforeAll(async () => {
  memory = await seedMemory();
});

const countries = new Map(table("countries").map((row) => [row.iso3!, row]));
/** How the CSV files tell each value; "" is not known. */
const valueOf: Record<Exclude<FacetField, "ITEM">, (row: Row) => string> = {
  COUNTRY: (row) => row.country!,
  REGION: (row) => countries.get(row.country!)?.ituRegion ?? "",
  DEVELOPMENT_GROUP: (row) => countries.get(row.country!)?.developmentGroup ?? "",
  STAKEHOLDER_TYPE: (row) => row.stakeholderType!,
  PRIZE: (row) => row.prize!,
  YEAR: (row) => row.year!,
};
const tests: Record<Exclude<FacetField, "ITEM">, (row: Row) => boolean> = {
  COUNTRY: (row) => ["KEN", "BGD", "OMN"].includes(row.country!),
  REGION: (row) => ["AFR", "ASP"].includes(valueOf.REGION(row)),
  DEVELOPMENT_GROUP: (row) => valueOf.DEVELOPMENT_GROUP(row) === "LDC",
  STAKEHOLDER_TYPE: (row) => ["Government", "Civil society"].includes(row.stakeholderType!),
  PRIZE: (row) => row.prize !== "nominee" && row.prize !== "",
  YEAR: (row) => Number(row.year) >= 2014 && Number(row.year) <= 2020,
};
const filters: Record<Exclude<FacetField, "ITEM">, ProjectFilter> = {
  COUNTRY: { countries: ["KEN", "BGD", "OMN"] },
  REGION: { regions: ["AFR", "ASP"] },
  DEVELOPMENT_GROUP: { developmentGroups: ["LDC"] },
  STAKEHOLDER_TYPE: { stakeholderTypes: ["Government", "Civil society"] },
  PRIZE: { prizes: ["winner", "champion"] },
  YEAR: { yearFrom: 2014, yearTo: 2020 },
};
const fields = Object.keys(tests) as Exclude<FacetField, "ITEM">[];

describe("facets", () => {
  const rows = table("projects");
  const combinations: Exclude<FacetField, "ITEM">[][] = [
    [],
    ...fields.map((field) => [field]),
    ["REGION", "YEAR"],
    ["COUNTRY", "STAKEHOLDER_TYPE", "PRIZE"],
    ["DEVELOPMENT_GROUP", "REGION", "YEAR"],
  ];
  it.each(combinations.map((asked) => ({ asked })))(
    "agree with the CSV files under a filter by $asked",
    ({ asked }) => {
      const filter = Object.assign({}, ...asked.map((field) => filters[field])) as ProjectFilter;
      for (const { field, values, unknown } of facets(memory, filter)) {
        if (field === "ITEM") continue;
        const left = rows.filter((row) => asked.every((other) => other === field || tests[other](row)));
        const counts: Record<string, number> = {};
        for (const row of rows) counts[valueOf[field](row)] ??= 0;
        for (const row of left) counts[valueOf[field](row)]!++;
        const { "": blank = 0, ...known } = counts;
        expect(Object.fromEntries(values.map(({ id, projects }) => [id, projects]))).toEqual(known);
        expect(unknown).toBe(blank);
      }
      const kept = rows.filter((row) => asked.every((field) => tests[field](row)));
      expect(select(memory, filter).count).toBe(kept.length);
      const [items] = facets(memory, filter, ["ITEM"]);
      for (const [id, under] of [
        ["sdg-4", "sdg-4"],
        ["wsis-C7", "wsis-C7"],
        ["wsis-C7-egov", "wsis-C7-egov"],
      ] as const) {
        const naming = kept.filter((row) =>
          namedBy(row).some((named) => named === id || named.startsWith(`${under}-`)),
        );
        expect(items!.values.find((value) => value.id === id)!.projects).toBe(naming.length);
      }
    },
  );

  it("come in the order asked for, all when none is", () => {
    expect(facets(memory).map(({ field }) => field)).toEqual(facetFields);
    expect(facets(memory, null, ["YEAR", "PRIZE"]).map(({ field }) => field)).toEqual(["YEAR", "PRIZE"]);
  });

  it("list their values as they are read: by name, from the highest, from the newest, by rank", () => {
    const shown = (field: FacetField) => facets(memory, null, [field])[0]!.values.map(({ label }) => label);
    expect(shown("REGION")).toEqual([
      "Africa",
      "Americas",
      "Arab States",
      "Asia and the Pacific",
      "Commonwealth of Independent States",
      "Europe",
    ]);
    expect(shown("PRIZE")).toEqual(["winner", "champion", "nominee"]);
    expect(shown("YEAR").slice(0, 3)).toEqual(["2026", "2025", "2024"]);
    expect(shown("COUNTRY").slice(0, 2)).toEqual(["Algeria", "Argentina"]);
    expect(shown("ITEM").slice(0, 3)).toEqual(["Action Line C1", "Action Line C2", "Action Line C3"]);
    expect(facets(memory, null, ["ITEM"])[0]!.unknown).toBe(0);
  });

  it("keep a value that the filter leaves nothing of", () => {
    const [regions] = facets(memory, { countries: ["KEN"] }, ["REGION"]);
    expect(regions!.values.map(({ projects }) => projects > 0)).toEqual([true, false, false, false, false, false]);
  });

  it("count a project of a country without a group as unknown there", async () => {
    const groupless = await seedMemory(({ countries }) => {
      for (const row of countries!) if (row.iso3 === "KEN") row.developmentGroup = "";
    });
    const kenyan = table("projects").filter(({ country }) => country === "KEN").length;
    const unknown = (of: Memory) => facets(of, null, ["DEVELOPMENT_GROUP"])[0]!.unknown;
    expect(unknown(groupless) - unknown(memory)).toBe(kenyan);
    expect(select(groupless, { countries: ["KEN"], developmentGroups: ["developing"] }).count).toBe(0);
  });

  it("refuse what a filter refuses", () => {
    expect(() => facets(memory, { prizes: ["gold"] })).toThrow(new BadInput("unknown prize: gold"));
  });
});

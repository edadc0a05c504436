/** How many projects a filter leaves for every value of every field that it can be narrowed by. */
import { facetFields } from "../../client/model/types.ts";
import type { FacetField, ProjectFilter } from "../../client/model/types.ts";
import type { Memory } from "../memory/memory.ts";
import { noDeadline } from "./deadline.ts";
import type { Deadline } from "./deadline.ts";
import type { Scope } from "./selection.ts";
import { missing, select } from "./selection.ts";

interface FacetValue {
  id: string;
  label: string;
  projects: number;
}
export interface Facet {
  field: FacetField;
  /** Every value that some project of the dataset has, also where the filter leaves none. */
  values: FacetValue[];
  /** Projects left of which the value is not known. */
  unknown: number;
}

/**
 * Each facet leaves its own field out of account, so that another value can be chosen (YEAR: yearFrom and yearTo). ITEM
 * leaves nothing out and counts the projects that address an item directly; unknown there are those that name no item.
 * Countries and other texts by label, prizes from the highest, years from the newest, items in their order. A field that
 * is named twice is counted once.
 */
export function facets(
  memory: Memory,
  filter?: ProjectFilter | null,
  fields: readonly FacetField[] = facetFields,
  { deadline = noDeadline, selection }: Scope = {},
): Facet[] {
  const { misses } = selection ?? select(memory, filter, deadline);
  return [...new Set(fields)].map((field): Facet => {
    if (field === "ITEM") return itemFacet(memory, misses, deadline);
    const { entries, code } = fieldCodes(memory, field);
    const all = new Uint32Array(entries.length + 1);
    const left = new Uint32Array(entries.length + 1);
    const others = ~missing[field];
    for (let project = 0; project < memory.projects.count; project++) {
      deadline.checkAt(project);
      const value = code(project);
      all[value]!++;
      if ((misses[project]! & others) === 0) left[value]!++;
    }
    const values = entries
      .map((entry, i) => ({ ...entry, projects: left[i + 1]!, known: all[i + 1]! > 0 }))
      .filter(({ known }) => known)
      .map(({ id, label, projects }) => ({ id, label, projects }));
    return { field, values, unknown: left[0]! };
  });
}

interface FieldCodes {
  /** In the order in which they are shown. */
  entries: { id: string; label: string }[];
  /** Place of a project's value among the entries, plus one; 0: not known. */
  code: (project: number) => number;
}

/** The values of a field and the one that each project has. */
function fieldCodes({ projects, countries, regions }: Memory, field: Exclude<FacetField, "ITEM">): FieldCodes {
  const ofCountry = (entries: { id: string; label: string }[], value: (place: number) => string | null) => {
    const places = new Map(entries.map(({ id }, i) => [id, i + 1]));
    const codes = countries.map((_, i) => places.get(value(i) ?? "") ?? 0);
    return {
      entries,
      code: (project: number) => (projects.country[project] ? codes[projects.country[project] - 1]! : 0),
    };
  };
  switch (field) {
    case "COUNTRY":
      return ofCountry(byLabel(countries.map(({ id, name }) => ({ id, label: name }))), (i) => countries[i]!.id);
    case "REGION":
      return ofCountry(byLabel(regions.map(({ id, name }) => ({ id, label: name }))), (i) => countries[i]!.region.id);
    case "DEVELOPMENT_GROUP":
      return ofCountry(
        byLabel(plain(countries.flatMap((c) => c.developmentGroup ?? []))),
        (i) => countries[i]!.developmentGroup,
      );
    case "STAKEHOLDER_TYPE": {
      const entries = byLabel(plain(projects.stakeholderTypes));
      const codes = [0, ...projects.stakeholderTypes.map((type) => entries.findIndex(({ id }) => id === type) + 1)];
      return { entries, code: (project) => codes[projects.stakeholderType[project]!]! };
    }
    case "PRIZE":
      return { entries: plain(projects.prizes), code: (project) => projects.prize[project]! };
    case "YEAR": {
      const years = [...new Set(projects.year)].filter((year) => year > 0).sort((a, b) => b - a);
      const newest = years[0] ?? 0;
      const codes = new Uint32Array(newest + 1);
      for (const [i, year] of years.entries()) codes[year] = i + 1;
      return { entries: plain(years.map(String)), code: (project) => codes[projects.year[project]!]! };
    }
  }
}

function itemFacet({ items, projects }: Memory, misses: Uint8Array, deadline: Deadline): Facet {
  let unknown = 0;
  for (let project = 0; project < projects.count; project++) {
    deadline.checkAt(project);
    if (!misses[project] && projects.namedFrom[project] === projects.namedFrom[project + 1]) unknown++;
  }
  const values = items
    .filter(({ index }) => projects.direct[index]!.length > 0)
    .map(({ id, index, framework, code }) => {
      let left = 0;
      deadline.check();
      for (const project of projects.direct[index]!) if (misses[project] === 0) left++;
      return { id, label: `${framework.short} ${code}`, projects: left };
    });
  return { field: "ITEM", values, unknown };
}

const plain = (values: readonly string[]) => [...new Set(values)].map((value) => ({ id: value, label: value }));
const byLabel = <T extends { label: string }>(entries: T[]): T[] =>
  entries.sort((a, b) => (a.label < b.label ? -1 : 1));

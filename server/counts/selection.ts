/** The projects that a filter leaves: per project the fields of the filter that it misses. */
import { normalisedWords } from "../../client/model/normalise.ts";
import type { FacetField, ProjectFilter } from "../../client/model/types.ts";
import { BadInput } from "../memory/badInput.ts";
import type { Item, Memory } from "../memory/memory.ts";
import type { Deadline } from "./deadline.ts";
import { noDeadline } from "./deadline.ts";
import { knownFramework, knownItem } from "./known.ts";
import { checkText, projectsWith } from "./texts.ts";

/** A bit for every field that a facet leaves out of account, and one for the rest of the filter. */
export const missing: Readonly<Record<Exclude<FacetField, "ITEM"> | "REST", number>> = {
  COUNTRY: 1,
  REGION: 2,
  DEVELOPMENT_GROUP: 4,
  STAKEHOLDER_TYPE: 8,
  PRIZE: 16,
  YEAR: 32,
  REST: 64,
};

export interface Selection {
  /** Per project the bits of `missing`; 0: selected. */
  misses: Uint8Array;
  /** Projects selected. */
  count: number;
}

/** What a request brings to a count: until when it may take, and what its filter leaves where that is known. */
export interface Scope {
  deadline?: Deadline;
  selection?: Selection;
}

/**
 * Entries of a list are alternatives, but `items`, `frameworks` and `notFrameworks` hold each; fields apply together; an
 * empty list, like none, asks nothing. A project of unknown country, type, prize or year is left out when that is asked
 * for. `text`: each of its words (parted by spaces) is somewhere in title, organisation or summary, whatever case and
 * accents. BadInput on values that the dataset does not know, and on a text that is too long.
 */
export function select(
  memory: Memory,
  filter: ProjectFilter | null | undefined,
  deadline: Deadline = noDeadline,
): Selection {
  const { projects } = memory;
  const misses = new Uint8Array(projects.count);
  if (filter) {
    selectCountries(memory, filter, misses);
    const types = chosen(filter.stakeholderTypes, projects.stakeholderTypes, "stakeholder type");
    selectCodes(projects.stakeholderType, types, projects.stakeholderTypes, missing.STAKEHOLDER_TYPE, misses);
    const prizes = chosen(filter.prizes, projects.prizes, "prize");
    selectCodes(projects.prize, prizes, projects.prizes, missing.PRIZE, misses);
    selectYears(projects.year, filter, misses);
    selectItems(memory, filter, misses, deadline);
    selectTexts(memory, filter.text, misses, deadline);
  }
  let count = 0;
  for (let project = 0; project < projects.count; project++) {
    deadline.checkAt(project);
    if (misses[project] === 0) count++;
  }
  return { misses, count };
}

/** Country, region and development group by one look at each country; place 0 is the unknown country. */
function selectCountries({ countries, regions, projects }: Memory, filter: ProjectFilter, misses: Uint8Array) {
  const ids = countries.map(({ id }) => id);
  const groups = countries.map(({ developmentGroup }) => developmentGroup);
  const asked: [number, ReadonlySet<string> | null, (string | null)[]][] = [
    [missing.COUNTRY, chosen(filter.countries, ids, "country"), ids],
    [
      missing.REGION,
      chosen(
        filter.regions,
        regions.map(({ id }) => id),
        "region",
      ),
      countries.map((c) => c.region.id),
    ],
    [missing.DEVELOPMENT_GROUP, chosen(filter.developmentGroups, groups, "development group"), groups],
  ];
  const bits = new Uint8Array(countries.length + 1);
  for (const [bit, wanted, values] of asked) {
    if (!wanted) continue;
    for (const [i, value] of [null, ...values].entries()) if (value === null || !wanted.has(value)) bits[i]! |= bit;
  }
  for (let project = 0; project < misses.length; project++) misses[project]! |= bits[projects.country[project]!]!;
}

function selectCodes(
  codes: Uint8Array,
  wanted: ReadonlySet<string> | null,
  entries: readonly string[],
  bit: number,
  misses: Uint8Array,
) {
  if (!wanted) return;
  const bits = Uint8Array.from([null, ...entries], (entry) => (entry !== null && wanted.has(entry) ? 0 : bit));
  for (let project = 0; project < misses.length; project++) misses[project]! |= bits[codes[project]!]!;
}

function selectYears(years: Uint16Array, { yearFrom, yearTo }: ProjectFilter, misses: Uint8Array) {
  if (yearFrom == null && yearTo == null) return;
  const from = yearFrom ?? 1;
  const to = yearTo ?? Infinity;
  if (from > to) throw new BadInput(`yearFrom must not be after yearTo, but ${from} is after ${to}`);
  for (let project = 0; project < misses.length; project++) {
    const year = years[project]!;
    if (year === 0 || year < from || year > to) misses[project]! |= missing.YEAR;
  }
}

function selectItems(memory: Memory, filter: ProjectFilter, misses: Uint8Array, deadline: Deadline) {
  const keep = (items: Item[], naming: 0 | 1) => {
    const found = projectsNaming(memory, items);
    for (let project = 0; project < misses.length; project++) {
      deadline.checkAt(project);
      if (found[project] !== naming) misses[project]! |= missing.REST;
    }
  };
  for (const id of new Set(filter.items)) keep([knownItem(memory, id)], 1);
  for (const id of new Set(filter.frameworks)) keep(knownFramework(memory, id).top, 1);
  for (const id of new Set(filter.notFrameworks)) keep(knownFramework(memory, id).top, 0);
}

/** Per project 1 where it addresses one of the items directly. */
export function projectsNaming({ projects: { count, direct } }: Memory, items: Item[]): Uint8Array {
  const found = new Uint8Array(count);
  for (const { index } of items) for (const project of direct[index]!) found[project] = 1;
  return found;
}

function selectTexts({ projects }: Memory, text: string | null | undefined, misses: Uint8Array, deadline: Deadline) {
  checkText(text ?? "");
  for (const word of normalisedWords(text ?? "")) {
    const found = projectsWith(projects.texts, word, deadline);
    for (let project = 0; project < misses.length; project++) if (!found[project]) misses[project]! |= missing.REST;
  }
}

/** The values asked for, each of them known; null where none is. */
function chosen(
  wanted: string[] | null | undefined,
  values: readonly (string | null)[],
  what: string,
): ReadonlySet<string> | null {
  if (!wanted || wanted.length === 0) return null;
  for (const value of wanted) if (!values.includes(value)) throw new BadInput(`unknown ${what}: ${value}`);
  return new Set(wanted);
}

/** The reader's filter as the questions of every view take it, and what the filters ask. */
import type { FacetCounts, FacetField, FilterCountsData, ProjectFilter } from "../questions/generated.ts";
import { filterCountsQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import { longestText } from "../model/address.ts";
import { list } from "../model/state.ts";

/** The keys of the address that hold a list of values, with the field whose values they are. */
export const listFields = [
  { key: "region", field: "REGION", filter: "regions" },
  { key: "country", field: "COUNTRY", filter: "countries" },
  { key: "prize", field: "PRIZE", filter: "prizes" },
  { key: "type", field: "STAKEHOLDER_TYPE", filter: "stakeholderTypes" },
  { key: "group", field: "DEVELOPMENT_GROUP", filter: "developmentGroups" },
] as const satisfies { key: keyof State; field: FacetField; filter: keyof ProjectFilter }[];

export type ListField = (typeof listFields)[number];
type Chosen = Pick<Context, "state" | "catalogue">;

/** The facet of a field over all projects: every value that can be chosen, in the order of the screen. */
export const facetOf = (facets: FacetCounts[], field: FacetField): FacetCounts =>
  facets.find((facet) => facet.field === field) ?? { field, values: [], unknown: 0 };

/** Values of one key of the address, apart by whether any project of the dataset has them. */
export function chosen({ state, catalogue }: Chosen, { key, field }: ListField) {
  const valueOf = new Map(facetOf(catalogue.facets, field).values.map((value) => [value.id, value]));
  const entries = [...new Set(list(state[key]))];
  return {
    known: entries.flatMap((id) => valueOf.get(id) ?? []),
    unknown: entries.filter((id) => !valueOf.has(id)),
  };
}

/** The years of the filter, the earlier first in whatever order the address has them; undefined: open to that side. */
export function yearsOf({ from, to }: Pick<State, "from" | "to">): { from?: number; to?: number } {
  const [a, b] = [from && Number(from), to && Number(to)].map((year) => year || undefined);
  return a && b && a > b ? { from: b, to: a } : { from: a, to: b };
}

/** The reader's filter; undefined when there is none. Values that no project has are left out: the server refuses them. */
export function filterOf(context: Chosen): ProjectFilter | undefined {
  const { state } = context;
  const { from, to } = yearsOf(state);
  const filter: ProjectFilter = {};
  for (const field of listFields) {
    const { known } = chosen(context, field);
    if (known.length > 0) filter[field.filter] = known.map((value) => value.id);
  }
  if (from) filter.yearFrom = from;
  if (to) filter.yearTo = to;
  const text = state.text.trim().slice(0, longestText);
  if (text) filter.text = text;
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** Undefined without a filter: the catalogue has the counts over all projects. */
export function filterCountsOf(context: Chosen): Question<FilterCountsData> | undefined {
  const filter = filterOf(context);
  const frameworks = [context.state.rows, context.state.columns].filter((id) => context.catalogue.framework.has(id));
  return filter && filterCountsQuestion({ filter, filterBoth: { ...filter, frameworks }, both: { frameworks } });
}

export function filterQuestions(context: Chosen): Question<unknown>[] {
  const question = filterCountsOf(context);
  return question ? [question] : [];
}

/** What filters and search ask, and the reader's filter as the questions of every view take it. */
import type { Need } from "./answers.ts";
import type { Context } from "./needs.ts";
import type { State } from "./state.ts";
import { list } from "./state.ts";
import type { FacetField, ProjectFilter } from "./types.ts";

/** The keys of the address that hold a list of values, with the field whose values they are. */
export const listFields = [
  { key: "region", field: "REGION", filter: "regions" },
  { key: "country", field: "COUNTRY", filter: "countries" },
  { key: "group", field: "DEVELOPMENT_GROUP", filter: "developmentGroups" },
  { key: "type", field: "STAKEHOLDER_TYPE", filter: "stakeholderTypes" },
  { key: "prize", field: "PRIZE", filter: "prizes" },
] as const satisfies { key: keyof State; field: FacetField; filter: keyof ProjectFilter }[];

type Chosen = Pick<Context, "state" | "catalogue">;

/** Values of one key of the address, apart by whether any project of the dataset has them. */
export function chosen({ state, catalogue }: Chosen, { key, field }: { key: keyof State; field: FacetField }) {
  const values = catalogue.facets.find((facet) => facet.field === field)?.values ?? [];
  const entries = [...new Set(list(state[key]))];
  const valueOf = new Map(values.map((value) => [value.id, value]));
  return {
    known: entries.flatMap((id) => valueOf.get(id) ?? []),
    unknown: entries.filter((id) => !valueOf.has(id)),
  };
}

/** The reader's filter; undefined when there is none. Values that no project has are left out: the server refuses them. */
export function filterOf(context: Chosen): ProjectFilter | undefined {
  const { state } = context;
  const filter: ProjectFilter = {};
  for (const entry of listFields) {
    const { known } = chosen(context, entry);
    if (known.length > 0) filter[entry.filter] = known.map((value) => value.id);
  }
  if (state.from) filter.yearFrom = Number(state.from);
  if (state.to) filter.yearTo = Number(state.to);
  if (state.text) filter.text = state.text;
  return Object.keys(filter).length > 0 ? filter : undefined;
}

export const controlNeeds = (_: Context): Need<unknown>[] => [];

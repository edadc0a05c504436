/** The state held against the data: values of the address that this dataset does not know fall back to the default. */
import type { Catalogue } from "./catalogue.ts";
import { memoByKey } from "./memoByKey.ts";
import type { State } from "./state.ts";
import { defaults, list } from "./state.ts";
import type { FacetField } from "./types.ts";

/** As many values that no project has are kept, of all filters together, so that the page can tell them. */
const mostUnknown = 3;

const facetOf = {
  region: "REGION",
  country: "COUNTRY",
  group: "DEVELOPMENT_GROUP",
  type: "STAKEHOLDER_TYPE",
  prize: "PRIZE",
} as const satisfies Partial<Record<keyof State, FacetField>>;

/**
 * An edition that has a text, two frameworks that differ, items that have parts, values of filters that projects have, and
 * a few that they have not; everything else is left as it is.
 */
export function resolveState(state: State, catalogue: Catalogue): State {
  const { editions, frameworks, framework, item } = catalogue;
  const edition = editions.some(({ id }) => id === state.edition) ? state.edition : "";
  const open = list(state.open)
    .filter((id) => item.get(id)?.children.length)
    .join(",");
  // The state's framework, or the default's, or any that is not the other.
  const choose = (id: string, usual: string, other?: string) =>
    [id, usual, ...frameworks.map((f) => f.id)].find((candidate) => framework.has(candidate) && candidate !== other) ??
    id;
  const rows = choose(state.rows, defaults.rows);
  const columns = choose(state.columns, defaults.columns, rows);
  return { ...state, ...filters(state, catalogue), edition, open, rows, columns };
}

function filters(state: State, catalogue: Catalogue): Partial<State> {
  let unknown = 0;
  const values = Object.entries(facetOf).map(([key, field]) => {
    const known = valuesOf(catalogue, field);
    const entries = list(state[key as keyof State]);
    return [key, entries.filter((entry) => known.has(entry) || ++unknown <= mostUnknown).join(",")];
  });
  return Object.fromEntries(values) as Partial<State>;
}

const valuesOf = memoByKey(
  ({ facets }: Catalogue, field: FacetField): ReadonlySet<string> =>
    new Set(facets.find((facet) => facet.field === field)?.values.map(({ id }) => id)),
  ([field]) => field,
);

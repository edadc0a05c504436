/** The state held against the data: values of the address that this dataset does not know fall back to the default. */
import type { Catalogue } from "./catalogue.ts";
import type { State } from "./state.ts";
import { defaults, list } from "./state.ts";

/** An edition that has a text, two frameworks that differ, items that can be opened; everything else is left as it is. */
export function resolveState(state: State, { editions, frameworks, framework, item }: Catalogue): State {
  const edition = editions.some(({ id }) => id === state.edition) ? state.edition : "";
  const open = list(state.open)
    .filter((id) => item.has(id))
    .join(",");
  // The state's framework, or the default's, or any that is not the other.
  const choose = (id: string, usual: string, other?: string) =>
    [id, usual, ...frameworks.map((f) => f.id)].find((candidate) => framework.has(candidate) && candidate !== other) ??
    id;
  const rows = choose(state.rows, defaults.rows);
  return { ...state, edition, open, rows, columns: choose(state.columns, defaults.columns, rows) };
}

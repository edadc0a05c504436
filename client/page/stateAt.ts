/** The state at an address, with what only the page knows: which views, lists, orders and languages there are. */
import { rowSorts } from "../list/rowSort.ts";
import type { State } from "../model/state.ts";
import { readAddress } from "../model/address.ts";
import { defaults } from "../model/state.ts";
import { listingOf } from "../projects/listing.ts";
import { languages } from "../text/languages.ts";
import { viewOf } from "./views.ts";

/** Address query → state; a view, list, order or language that there is none of falls back to the default. */
export function stateAt(query: string): State {
  const state = readAddress(query);
  const sort = rowSorts.find((known) => known === state.sort) ?? "";
  const lang = Object.hasOwn(languages, state.lang) ? state.lang : defaults.lang;
  return { ...state, view: viewOf(state).name, list: listingOf(state.list), sort, lang };
}

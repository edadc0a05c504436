/** The state at an address, with what only the page knows: which views, lists and orders there are. */
import { rowSorts } from "../list/rowListModel.ts";
import type { State } from "../model/state.ts";
import { readAddress } from "../model/state.ts";
import { listingOf } from "../projects/projectPages.ts";
import { viewOf } from "./views.ts";

/** Address query → state; a view, a list or an order that there is none of falls back to the first. */
export function stateAt(query: string): State {
  const state = readAddress(query);
  const sort = rowSorts.find((known) => known === state.sort) ?? "";
  return { ...state, view: viewOf(state).name, list: listingOf(state.list), sort };
}

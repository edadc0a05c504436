/** The state at an address, with what only the page knows: which views there are. */
import type { State } from "../model/state.ts";
import { readAddress } from "../model/state.ts";
import { viewOf } from "./views.ts";

/** Address query → state; a view that there is none of falls back to the first. */
export function stateAt(query: string): State {
  const state = readAddress(query);
  return { ...state, view: viewOf(state).name };
}

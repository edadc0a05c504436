/** The state at an address, with what only the page knows: which views and languages there are. */
import type { State } from "../model/state.ts";
import { defaults, readAddress } from "../model/state.ts";
import { languages } from "../text/languages.ts";
import { viewOf } from "./views.ts";

/** Address query → state; a view or language that there is none of falls back to the default. */
export function stateAt(query: string): State {
  const state = readAddress(query);
  const lang = Object.hasOwn(languages, state.lang) ? state.lang : defaults.lang;
  return { ...state, view: viewOf(state).name, lang };
}

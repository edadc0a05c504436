/** What every view is given: state, answers, catalogue, words, and the callback that changes the state. */
import type { ComponentType } from "preact";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import type { Words } from "../text/words.ts";

/** Changes the state: a choice pushes history, `typing` replaces it. On the server it does nothing. */
export type Act = (patch: Partial<State>, typing?: boolean) => void;

export interface View extends Context {
  words: Words;
  act: Act;
}

/** A component that is drawn from the context alone. */
export type Drawn = ComponentType<{ view: View }>;

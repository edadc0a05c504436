/** What questions and models are read from. */
import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue.ts";
import type { State } from "./state.ts";

/** A state held against the data, what is answered so far, and the catalogue. */
export interface Context {
  state: State;
  answers: Answers;
  catalogue: Catalogue;
}

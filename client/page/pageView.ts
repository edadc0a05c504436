/** What a view of the page is: a value with its name, what it asks, and what draws it. */
import type { Question } from "../questions/question.ts";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import type { Key } from "../text/words.ts";
import type { Drawn } from "../parts/view.ts";
import type { View } from "../parts/view.ts";

export interface PageView {
  /** The value of the state's `view`, and the end of the keys `view.…` and `intro.view.…` of the texts. */
  name: string;
  /** What the view asks beside the catalogue. */
  questions(context: Context): Question<unknown>[];
  /** What draws it: at once where it belongs to the first script, else loaded when it is first shown. */
  load(): Drawn | Promise<Drawn>;
  /** Where a narrow page shows the details: before the stage, after it, or not at all, as the stage shows the same. */
  details(view: View): "first" | "last" | "none";
  /** The view offers the edition itself. */
  offersEdition?: boolean;
  /** What the introduction adds while the view is shown. */
  introNote?: Key;
  /** A view that says in words what the others show has a skip link: to this state, to the element of this id. */
  inWords?: { state: Partial<State>; id: string; words: Key };
}

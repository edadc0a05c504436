/** The title of the browser's window for a state: what is selected, then what this is. */
import type { Answers } from "../model/answers.ts";
import { completeResultOf } from "../model/answers.ts";
import { catalogue } from "../model/catalogue.ts";
import { fullName } from "../model/itemNames.ts";
import { catalogueOf } from "./pageQuestions.ts";
import type { State } from "../model/state.ts";
import type { Words } from "../text/words.ts";

export function pageTitle(state: State, answers: Answers, words: Words): string {
  const result = completeResultOf(answers, catalogueOf(state));
  const known = result.state === "ready" ? catalogue(result.data) : null;
  const names = state.select.split("__").flatMap((id) => {
    const item = known?.item.get(id);
    return (item ? fullName(item) : known?.framework.get(id)?.short) ?? [];
  });
  const what = names.length > 1 ? words.say("page.pair", { row: names[0] ?? "", column: names[1] ?? "" }) : names[0];
  return [what, words.say("title")].filter(Boolean).join(" · ");
}

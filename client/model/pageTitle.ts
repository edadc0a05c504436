/** The title of the browser's window for a state: what is selected, then what this is. */
import type { Answers } from "./answers.ts";
import { replyTo } from "./answers.ts";
import { catalogue } from "./catalogue.ts";
import { fullName } from "./itemNames.ts";
import { catalogueOf } from "./needs.ts";
import type { State } from "./state.ts";
import type { Words } from "./words.ts";

export function pageTitle(state: State, answers: Answers, words: Words): string {
  const reply = replyTo(answers, catalogueOf(state));
  const known = reply.state === "ready" ? catalogue(reply.data) : null;
  const names = state.select.split("__").flatMap((id) => {
    const item = known?.item.get(id);
    return (item ? fullName(item) : known?.framework.get(id)?.short) ?? [];
  });
  const what = names.length > 1 ? words.say("page.pair", { row: names[0] ?? "", column: names[1] ?? "" }) : names[0];
  return [what, words.say("title")].filter(Boolean).join(" · ");
}

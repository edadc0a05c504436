/** The choices of the filter one by one, each with the state that takes it away. */
import { chosen, listFields, yearsOf } from "./filter.ts";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import { toggle } from "../model/state.ts";
import { valueName } from "../model/statusWords.ts";
import type { Words } from "../text/words.ts";

export interface Chip {
  id: string;
  text: string;
  away: Partial<State>;
  /** False for a value that no project has, which is passed over. */
  known: boolean;
}

export function filterChips(context: Pick<Context, "state" | "catalogue">, words: Words): Chip[] {
  const { state } = context;
  const chip = (id: string, text: string, away: Partial<State>, known = true) => ({ id, text, away, known });
  const listed = listFields.flatMap((field) => {
    const { key } = field;
    const { known, unknown } = chosen(context, field);
    const say = (value: string) => words.say("filter.chip", { field: words.say(`filter.${key}`), value });
    return [
      ...known.map((value) =>
        chip(`${key}-${value.id}`, say(valueName(words, key, value)), { [key]: toggle(state[key], value.id) }),
      ),
      ...unknown.map((id) => chip(`${key}-${id}`, say(id), { [key]: toggle(state[key], id) }, false)),
    ];
  });
  const { from, to } = yearsOf(state);
  const years =
    from && to
      ? words.say(from === to ? "filter.oneYear" : "filter.fromTo", { from: `${from}`, to: `${to}` })
      : from
        ? words.say("filter.fromOnly", { from: `${from}` })
        : to && words.say("filter.toOnly", { to: `${to}` });
  if (years) listed.push(chip("years", years, { from: "", to: "" }));
  if (state.text.trim())
    listed.push(chip("text", words.say("filter.textChip", { text: state.text.trim() }), { text: "" }));
  return listed;
}

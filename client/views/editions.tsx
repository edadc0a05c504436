/** In which edition the listings are read: a choice among those that have a text, the latest unless chosen. */
import { Go } from "./go.tsx";
import { Rest } from "./rest.tsx";
import type { View } from "./view.ts";

/** Editions with a text, the latest first; it is the default and so has no value of its own. */
function textsOf({ catalogue }: View) {
  const texts = catalogue.editions.filter(({ hasText }) => hasText).sort((a, b) => b.position - a.position);
  return texts.map((edition, i) => ({ ...edition, value: i === 0 ? "" : edition.id }));
}

export function EditionChoice(view: View) {
  const { state, words, act } = view;
  return (
    <form method="get" class="editions">
      <Rest state={state} without={["edition"]} />
      <label class="choice">
        <span>{words.say("edition.label")}</span>
        <select name="edition" onChange={(event) => act({ edition: (event.target as HTMLSelectElement).value })}>
          {textsOf(view).map(({ value, title }) => (
            <option key={value} value={value} selected={value === state.edition}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="without-script">
        {words.say("toolbar.show")}
      </button>
    </form>
  );
}

/** Says that an earlier edition is read, where the choice itself is not at hand. */
export function EditionNote({ state, words, catalogue }: View) {
  const edition = catalogue.editions.find(({ id }) => id === state.edition);
  if (!edition) return null;
  return (
    <p class="note">
      {words.say("edition.read", { title: edition.title })}{" "}
      <Go state={state} to={{ edition: "" }}>
        {words.say("edition.latest")}
      </Go>
    </p>
  );
}

/** In which edition the listings are read: a choice among those that have a text, the latest unless chosen. */
import { StepLink } from "./stepLink.tsx";
import { HiddenState } from "./hiddenState.tsx";
import type { View } from "./view.ts";

/** Editions with a text, the latest first; it is the default and so has no value of its own. */
function textsOf({ catalogue }: View) {
  const texts = catalogue.editions.filter(({ hasText }) => hasText).sort((a, b) => b.position - a.position);
  return texts.map((edition, i) => ({ ...edition, latest: i === 0 }));
}

/** The choice and, where an earlier one is read, a note that says so. */
export const Editions = ({ view }: { view: View }) => (
  <div class="editions-bar">
    <EditionChoice view={view} />
    <EditionNote view={view} />
  </div>
);

export function EditionChoice({ view }: { view: View }) {
  const { state, words, act } = view;
  return (
    <form method="get" class="editions">
      <HiddenState state={state} without={["edition"]} />
      <label class="choice">
        <span>{words.say("edition.label")}</span>
        <select
          class="control"
          name="edition"
          onChange={(event) => act({ edition: (event.target as HTMLSelectElement).value })}
        >
          {textsOf(view).map(({ id, title, latest }) => (
            <option key={id} value={latest ? "" : id} selected={latest ? !state.edition : id === state.edition}>
              {latest ? words.say("edition.newest", { title }) : title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="control without-script">
        {words.say("toolbar.show")}
      </button>
    </form>
  );
}

/** Says that an earlier edition is read, and leads back to the latest. */
export function EditionNote({ view }: { view: View }) {
  const { state, words, catalogue } = view;
  const edition = catalogue.editions.find(({ id }) => id === state.edition);
  if (!edition || edition.id === textsOf(view)[0]?.id) return null;
  return (
    <p class="note">
      {`${words.say("edition.read", { title: edition.title })} `}
      <StepLink state={state} to={{ edition: "" }}>
        {words.say("edition.latest")}
      </StepLink>
    </p>
  );
}

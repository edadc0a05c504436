/** The search field over items and projects: a combobox with its results; without script a form with links below it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { resultOf } from "../model/answers.ts";
import { bestHits } from "./bestHits.ts";
import { longestText } from "../model/address.ts";
import { searchOf } from "./searchQuestion.ts";
import type { Hit } from "../questions/generated.ts";
import { HiddenState } from "../parts/hiddenState.tsx";
import { useScripted } from "../parts/scripted.ts";
import { SearchResults, hitId, searchSentence } from "./searchResults.tsx";
import { useSlash } from "./slash.ts";
import { useTyped } from "../parts/typing.ts";
import type { View } from "../parts/view.ts";

export function Search({ view }: { view: View }) {
  const { state, answers, words, act } = view;
  const scripted = useScripted();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(true);
  const [active, setActive] = useState(-1);
  /** Enter was pressed before the answer was there. */
  const eager = useRef(false);
  const typed = useTyped(state.q, (q) => act({ q }, true));
  useSlash(field);

  const question = searchOf(state);
  const result = question && resultOf(answers, question);
  const found = result?.state === "ready" ? bestHits(result.data.search, view) : [];
  /** Undefined while the answer to what is written is not there. */
  const hits = result?.state === "ready" && typed.text.trim() === state.q.trim() ? found : undefined;
  const shown = open && question !== undefined;

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    setActive(-1);
    setOpen(false);
    typed.set("");
    act({ select: hit.node.id, q: "" });
  };

  useEffect(() => {
    if (!eager.current || !hits) return;
    eager.current = false;
    go(hits[0]);
  }, [hits]);
  useEffect(() => {
    if (active >= 0) document.getElementById(hitId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  useEffect(() => {
    const onPress = ({ target }: Event) => form.current?.contains(target as Node) || setOpen(false);
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (hits) return go(hits[Math.max(active, 0)]);
    eager.current = typed.text.trim() !== "";
    typed.flush();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = (hits?.length ?? 0) - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!question) return;
      event.preventDefault();
      setOpen(true);
      const down = event.key === "ArrowDown";
      setActive(shown ? (down ? (active < last ? active + 1 : -1) : active < 0 ? last : active - 1) : down ? 0 : last);
    } else if (event.key === "Escape" && typed.text) {
      event.preventDefault();
      setActive(-1);
      if (shown) setOpen(false);
      else typed.write("");
    }
  };

  return (
    <form
      class="search"
      role="search"
      method="get"
      ref={form}
      aria-label={words.say("search.name")}
      onSubmit={submit}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !form.current?.contains(relatedTarget as Node)) setOpen(false);
      }}
    >
      <HiddenState state={state} without={["q"]} />
      <label class="sr" for="search-field">
        {words.say("search.field")}
      </label>
      <input
        id="search-field"
        class="control"
        ref={field}
        type="text"
        name="q"
        value={typed.text}
        maxLength={longestText}
        placeholder={words.say("search.placeholder")}
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        role={scripted ? "combobox" : undefined}
        aria-expanded={scripted ? shown && (hits?.length ?? 0) > 0 : undefined}
        aria-controls={scripted && shown && hits?.length ? "search-hits" : undefined}
        aria-autocomplete={scripted ? "list" : undefined}
        aria-activedescendant={shown && active >= 0 ? hitId(active) : undefined}
        aria-keyshortcuts="/"
        onFocus={() => setOpen(true)}
        onInput={(event) => {
          setOpen(true);
          setActive(-1);
          eager.current = false;
          typed.write(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd class="with-script" aria-hidden="true">
        /
      </kbd>
      <button type="submit" class="control without-script">
        {words.say("search.submit")}
      </button>
      {shown && result && (
        <SearchResults view={view} result={result} hits={found} active={active} scripted={scripted} />
      )}
      <p class="sr" role="status">
        {shown && result && searchSentence(view, result)}
      </p>
    </form>
  );
}

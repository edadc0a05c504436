/** Filters over projects: a row of menus with counts, chips to take each away, and what the selection comes to. */
import { longestText } from "../model/address.ts";
import { filterKeys } from "../model/state.ts";
import { listFields, filterCountsOf } from "./filter.ts";
import { completeResultOf } from "../model/answers.ts";
import { FilterChips } from "./filterChips.tsx";
import { FilterMenu } from "./filterMenu.tsx";
import { FilterSummary } from "./filterSummary.tsx";
import { FilterYears } from "./filterYears.tsx";
import { useLightMenus } from "./lightMenus.ts";
import { HiddenState } from "../parts/hiddenState.tsx";
import { useTyped } from "../parts/typing.ts";
import type { View } from "../parts/view.ts";

export function Filters({ view }: { view: View }) {
  const { state, answers, catalogue, words, act } = view;
  const menus = useLightMenus();
  const typed = useTyped(state.text, (text) => act({ text }, true));
  const question = filterCountsOf(view);
  const result = question && completeResultOf(answers, question);
  const facets = result?.state === "ready" ? result.data.facets : catalogue.facets;
  const counted = !result || result.state === "ready";
  return (
    <section class="filters" aria-label={words.say("filter.name")}>
      <form
        method="get"
        ref={menus}
        onSubmit={(event) => {
          event.preventDefault();
          typed.flush();
        }}
      >
        <HiddenState state={state} without={[...filterKeys]} />
        <div class="filters-row">
          <span class="filters-head" aria-hidden="true">
            {words.say("filter.head")}
          </span>
          {listFields.map((field) => (
            <FilterMenu key={field.key} view={view} field={field} facets={facets} counted={counted} />
          ))}
          <FilterYears view={view} facets={facets} counted={counted} />
          <label class="filters-text">
            <span class="sr">{words.say("filter.text")}</span>
            <input
              type="search"
              class="control"
              name="text"
              maxLength={longestText}
              value={typed.text}
              placeholder={words.say("filter.text")}
              onInput={(event) => typed.write(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="control without-script">
            {words.say("filter.apply")}
          </button>
        </div>
      </form>
      <FilterChips view={view} />
      <FilterSummary view={view} result={result} />
    </section>
  );
}

/** What the filter leaves, in a sentence that is spoken when it changes, and what a filter never does. */
import type { Complete, Result } from "../model/answers.ts";
import type { FilterCountsData } from "../questions/generated.ts";
import { chosen, listFields } from "./filter.ts";
import { Failed } from "../parts/waiting.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  /** Undefined: nothing is filtered. */
  result: Result<Complete<FilterCountsData>> | undefined;
}

export function FilterSummary({ view, result }: Props) {
  const { state, catalogue, words } = view;
  const strange = listFields.flatMap((field) => {
    const { unknown } = chosen(view, field);
    const values = unknown.map((value) => words.say("filter.quoted", { value })).join(", ");
    return values ? words.say("filter.strange", { field: words.say(`filter.${field.key}`), values }) : [];
  });
  const short = (id: string) => catalogue.framework.get(id)?.short ?? id;
  const sentence = () => {
    if (!result) return words.say("filter.none", { all: catalogue.dataset.counts.projects });
    if (result.state === "loading") return words.say("filter.counting");
    if (result.state === "failed") return "";
    const { selected, selectedBoth, both } = result.data;
    const values = {
      selected: selected.totalCount,
      all: catalogue.dataset.counts.projects,
      selectedBoth: selectedBoth.totalCount,
      both: both.totalCount,
      rows: short(state.rows),
      columns: short(state.columns),
    };
    return words.say(selected.totalCount === 0 ? "filter.nothing" : "filter.selected", values);
  };
  return (
    <div class="filters-summary">
      <p role="status">{[...strange, sentence()].filter(Boolean).join(" ")}</p>
      {result && <p class="filters-rule">{words.say("filter.rule")}</p>}
      {result?.state === "failed" && <Failed words={words} state={state} message={result.message} />}
    </div>
  );
}

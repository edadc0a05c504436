/** What is drawn and how: the view, the two frameworks, levels, what a cell shows, and at hand the items that have a roadmap. */
import type { Catalogue, CatalogueFramework } from "../model/catalogue.ts";
import { memoByKey } from "../model/memoByKey.ts";
import type { State } from "../model/state.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { HiddenState } from "../parts/hiddenState.tsx";
import type { View } from "../parts/view.ts";
import { views } from "./views.ts";

/** Rows of a framework with more leaves than this begin at its top level. */
const mostLeaves = 40;

const rowLevelFor = (framework: CatalogueFramework | undefined): string =>
  (framework?.items.filter((item) => item.children.length === 0).length ?? 0) > mostLeaves ? "top" : "leaf";

/** The pair after choosing one side: what stood there changes over where the other side was chosen. */
function pair({ state, catalogue }: View, side: "rows" | "columns", id: string): Partial<State> {
  const other = side === "rows" ? "columns" : "rows";
  const next = { [side]: id, [other]: state[other] === id ? state[side] : state[other] };
  const rows = next["rows"] ?? state.rows;
  return { ...next, rowLevel: rowLevelFor(catalogue.framework.get(rows)), columnLevel: "top", open: "" };
}

const withRoadmap = memoByKey((catalogue: Catalogue) =>
  catalogue.frameworks.flatMap(({ items }) => items.filter(({ hasRoadmap }) => hasRoadmap)),
);

export function Toolbar({ view }: { view: View }) {
  const { state, words, catalogue, act } = view;
  const choice = (side: "rows" | "columns") => (
    <label class="choice">
      <span>{words.say(`toolbar.${side}`)}</span>
      <select
        class="control"
        name={side}
        value={state[side]}
        onChange={(event) => act(pair(view, side, (event.target as HTMLSelectElement).value))}
      >
        {catalogue.frameworks.map(({ id, title }) => (
          <option key={id} value={id} selected={state[side] === id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="page-toolbar">
      <nav class="switch" aria-label={words.say("view.label")}>
        {views.map(({ name }) => (
          <StepLink
            key={name}
            state={state}
            to={{ view: name }}
            aria-current={state.view === name ? "page" : undefined}
          >
            {words.say(`view.${name}`)}
          </StepLink>
        ))}
      </nav>
      <form class="page-pair" method="get">
        <HiddenState state={state} without={["rows", "columns", "rowLevel", "columnLevel", "open"]} />
        {choice("rows")}
        <StepLink
          state={state}
          to={{ ...pair(view, "rows", state.columns), select: "" }}
          class="page-swap"
          aria-label={words.say("toolbar.swap")}
          title={words.say("toolbar.swap")}
        >
          <span aria-hidden="true">⇄</span>
        </StepLink>
        {choice("columns")}
        <button type="submit" class="control without-script">
          {words.say("toolbar.show")}
        </button>
      </form>
      <nav class="switch" aria-label={words.say("toolbar.presets")}>
        {withRoadmap(catalogue).map(({ id, code, title }) => (
          <StepLink
            key={id}
            state={state}
            to={{ select: state.select === id ? "" : id }}
            title={title}
            aria-current={state.select === id ? "true" : undefined}
          >
            <bdi dir="ltr">{code}</bdi>
          </StepLink>
        ))}
      </nav>
    </div>
  );
}

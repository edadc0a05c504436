/** The row-first list: one line or goal with its counterparts, a row each; without one, all lines to pick from. */
import type { Result } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { footnotes } from "../links/footnotes.ts";
import type { ListModel, RowListModel } from "./rowListModel.ts";
import { rowListResult } from "./rowListModel.ts";
import { Answered } from "../parts/answered.tsx";
import { CounterpartRow } from "./counterpartRow.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { Code } from "../parts/itemLink.tsx";
import { MatrixList } from "../matrix/matrixList.tsx";
import { SortHead, Sorting } from "./sortHead.tsx";
import { Sources } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";
import { drawn } from "../parts/drawn.tsx";

export function RowList({ view, model }: { view: View; model: ListModel }) {
  if (!model.item) return <MatrixList view={view} model={model.matrix} alone />;
  return <Counterparts key={model.item.id} view={view} item={model.item} counterparts={model.counterparts} />;
}

interface Props {
  view: View;
  item: Entry;
  counterparts: Result<RowListModel | null>;
}

function Counterparts({ view, item, counterparts }: Props) {
  const { state, words } = view;
  return (
    <section class="list" aria-labelledby="row-head">
      <h2 id="row-head">
        <StepLink state={state} to={{ select: item.id }} class="quiet">
          {`${item.framework.short} `}
          <Code text={item.code} /> <span>{item.title}</span>
        </StepLink>
      </h2>
      <Answered view={view} result={counterparts}>
        {(model) => (model ? <Table view={view} model={model} /> : <p class="empty">{words.say("panel.unknown")}</p>)}
      </Answered>
    </section>
  );
}

function Table({ view, model }: { view: View; model: RowListModel }) {
  const { state, words } = view;
  const { item, other, rows, listed, suggested, empty } = model;
  const { say } = words;
  const all = (
    <StepLink state={state} to={{ select: "", of: "" }}>
      {say("row.all")}
    </StepLink>
  );
  if (rows.length === 0) {
    return (
      <p class="empty">
        {`${say("row.none", { framework: other.title })} `}
        {all}
      </p>
    );
  }
  const summary = say(suggested ? "row.summarySuggested" : "row.summary", {
    listed,
    suggested,
    together: rows.length - listed - suggested,
    empty,
  });
  const notes = footnotes(
    rows.flatMap(({ links }) => links.map(({ link }) => link.source)),
    "row-source",
  );
  return (
    <>
      <p class="soft">
        {`${say("row.with", { framework: other.title })} ${summary} `}
        {all}
      </p>
      <Sorting view={view} />
      <table>
        <thead>
          <tr>
            <SortHead view={view} sort="code" label={other.short} />
            <SortHead view={view} sort="links" label={say(suggested ? "row.reasonsSuggested" : "row.reasons")} />
            <SortHead view={view} sort="projects" label={say("row.projects")} />
            <SortHead view={view} sort="verdict" label={say("row.verdict")} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CounterpartRow key={row.counterpart.id} view={view} item={item} row={row} notes={notes} />
          ))}
        </tbody>
      </table>
      <Sources notes={notes} words={words} />
    </>
  );
}

export const ListStage = drawn(rowListResult, RowList);

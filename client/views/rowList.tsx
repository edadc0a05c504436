/** The row-first list: one line or goal with its counterparts, a row each; without one, all lines to pick from. */
import type { Entry } from "../model/catalogue.ts";
import { footnotes } from "../model/footnotes.ts";
import { matrixReply } from "../model/matrix.ts";
import type { CounterpartRow, RowListModel, RowSort } from "../model/rowList.ts";
import { listedItem, rowListReply, rowSortOf } from "../model/rowList.ts";
import { cellId } from "../model/selection.ts";
import { filterKeys } from "../model/state.ts";
import { verdictWords } from "../model/statusWords.ts";
import { Answered } from "./answered.tsx";
import { Glyph } from "./glyph.tsx";
import { Go } from "./go.tsx";
import { Code } from "./itemLink.tsx";
import { LinkList } from "./linkList.tsx";
import { MatrixList } from "./matrixList.tsx";
import { Sources } from "./sources.tsx";
import type { View } from "./view.ts";

export function RowList(view: View) {
  const item = view.state.view === "row" ? listedItem(view) : null;
  if (item) return <Counterparts key={item.id} view={view} item={item} />;
  const reply = matrixReply(view);
  return (
    <Answered view={view} reply={reply.state === "ready" ? { state: "ready", data: reply.model } : reply}>
      {(model) => model && <MatrixList view={view} model={model} />}
    </Answered>
  );
}

function Counterparts({ view, item }: { view: View; item: Entry }) {
  const { state, words } = view;
  return (
    <section class="row-list" aria-labelledby="row-head">
      <h2 id="row-head">
        <Go state={state} to={{ select: item.id }}>
          {item.framework.short} <Code text={item.code} /> <span>{item.title}</span>
        </Go>
      </h2>
      <Answered view={view} reply={rowListReply(view, item)}>
        {(model) => (model ? <Table view={view} model={model} /> : <p class="empty">{words.say("panel.unknown")}</p>)}
      </Answered>
    </section>
  );
}

function Table({ view, model }: { view: View; model: RowListModel }) {
  const { state, words } = view;
  const { item, other, rows, listed, empty } = model;
  const { say } = words;
  const all = (
    <Go state={state} to={{ select: "", of: "" }}>
      {say("row.all")}
    </Go>
  );
  if (rows.length === 0) {
    return (
      <p class="empty">
        {say("row.none", { framework: other.title })} {all}
      </p>
    );
  }
  const notes = footnotes(
    rows.flatMap(({ links }) => links.map(({ link }) => link.source)),
    "row-source",
  );
  return (
    <>
      <p class="soft">
        {say("row.with", { framework: other.title })}{" "}
        {say("row.summary", { listed, together: rows.length - listed, empty })} {all}
      </p>
      <Sorting view={view} />
      <table>
        <thead>
          <tr>
            <Head view={view} sort="code" label={other.short} />
            <Head view={view} sort="links" label={say("row.reasons")} />
            <Head view={view} sort="projects" label={say("row.projects")} />
            <Head view={view} sort="verdict" label={say("row.verdict")} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.counterpart.id} view={view} item={item} row={row} notes={notes} />
          ))}
        </tbody>
      </table>
      <Sources notes={notes} words={words} />
    </>
  );
}

/** Heads as links, so that an order has an address. */
function Head({ view: { state, words }, sort, label }: { view: View; sort: RowSort; label: string }) {
  const now = rowSortOf(state.sort) === sort;
  const order = sort === "code" || sort === "verdict" ? "ascending" : "descending";
  return (
    <th scope="col" class={sort} {...(now ? { "aria-sort": order } : {})}>
      <Go state={state} to={{ sort: sort === "code" ? "" : sort }} title={words.say("row.sortBy", { what: label })}>
        {label}
        <span aria-hidden="true">{now && (order === "ascending" ? " ↑" : " ↓")}</span>
      </Go>
    </th>
  );
}

/** On a narrow screen, where rows are cards and heads are gone. */
function Sorting({ view: { state, words } }: { view: View }) {
  const sorts: RowSort[] = ["code", "verdict", "links", "projects"];
  const now = rowSortOf(state.sort);
  return (
    <nav class="sorting" aria-label={words.say("row.sort")}>
      <span>{words.say("row.sort")}</span>
      {sorts.map((sort) => (
        <Go
          key={sort}
          state={state}
          to={{ sort: sort === "code" ? "" : sort }}
          {...(sort === now ? { "aria-current": "true" as const } : {})}
        >
          {words.say(`row.${sort}`)}
        </Go>
      ))}
    </nav>
  );
}

interface RowProps {
  view: View;
  item: Entry;
  row: CounterpartRow;
  notes: ReturnType<typeof footnotes>;
}

function Row({ view, item, row, notes }: RowProps) {
  const { state, words } = view;
  const { counterpart, cell, links } = row;
  const select = cellId(state, row.row, row.column);
  const chosen = state.select === select;
  return (
    <tr class={chosen ? "chosen" : ""}>
      <th scope="row">
        <Go
          state={state}
          to={{ select, of: item.id }}
          class="item"
          {...(chosen ? { "aria-current": "true" as const } : {})}
        >
          <b>
            <span class="short">{counterpart.framework.short} </span>
            <Code text={counterpart.code} />
          </b>
          <span> {counterpart.title}</span>
        </Go>
      </th>
      <td class="links">
        {links.length > 0 ? (
          <LinkList view={view} links={links} named={[item, counterpart]} notes={notes} />
        ) : (
          <p class="soft">{words.say("row.nothing")}</p>
        )}
      </td>
      <td class="projects">
        <Go state={state} to={{ select, of: item.id }} aria-label={words.say("cell.projects", { n: cell.projects })}>
          {words.number(cell.projects)} <span class="unit">{words.say("row.projectsUnit", { n: cell.projects })}</span>
        </Go>
        {filterKeys.some((key) => state[key]) && <p class="soft">{words.say("row.selected", { n: cell.selected })}</p>}
      </td>
      <td class="verdict">
        <Glyph cell={cell} /> <span>{verdictWords(words, cell)}</span>
      </td>
    </tr>
  );
}

/** A cell: what is listed and why, which projects name both items, what can be told from them, and the ways on. */
import { replyTo } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import type { CellData, CellFactsFull } from "../model/cellFacts.ts";
import type { Footnotes } from "../model/footnotes.ts";
import { footnotes } from "../model/footnotes.ts";
import { signOf } from "../model/glyph.ts";
import { fullName, pairNames } from "../model/itemNames.ts";
import { placed } from "../model/linkGroups.ts";
import { cellOf } from "../model/panel.ts";
import { cellPage, listingOf } from "../model/projectList.ts";
import { cellId } from "../model/selection.ts";
import { filterKeys } from "../model/state.ts";
import { claimWords, verdictWords } from "../model/statusWords.ts";
import { Answered } from "./answered.tsx";
import { Evidence } from "./evidence.tsx";
import { Glyph } from "./glyph.tsx";
import { Go } from "./go.tsx";
import { ItemLink } from "./itemLink.tsx";
import { LinkList } from "./linkList.tsx";
import { PanelFrame, PanelSection } from "./panelFrame.tsx";
import { ProjectList, withoutFilter } from "./projectList.tsx";
import { ProjectLists } from "./projectLists.tsx";
import { SourceMark, Sources } from "./sources.tsx";
import type { View } from "./view.ts";

interface Props {
  view: View;
  row: Entry;
  column: Entry;
}

export function CellPanel({ view, row, column }: Props) {
  const { state, words } = view;
  const head = words.say("page.pair", { row: fullName(row), column: fullName(column) });
  return (
    <PanelFrame view={view} kind={words.say("panel.cell")} head={head}>
      <ul class="ends">
        {[row, column].map((item) => (
          <li key={item.id}>
            <ItemLink state={state} item={item} full />
          </li>
        ))}
      </ul>
      <Answered view={view} reply={replyTo(view.answers, cellOf(view, row, column))}>
        {(data) =>
          data.cell ? (
            <Facts view={view} row={row} column={column} data={data} cell={data.cell} />
          ) : (
            <p class="empty">{words.say("panel.noCell")}</p>
          )
        }
      </Answered>
    </PanelFrame>
  );
}

function Facts({ view, row, column, data, cell }: Props & { data: CellData; cell: CellFactsFull }) {
  const { state, words, catalogue } = view;
  const { say, number } = words;
  const facts = { ...cell, projects: cell.evidence.projects };
  const notes = footnotes([...cell.links, ...cell.decisions].map(({ source }) => source));
  const links = placed(catalogue, row, cell.links);
  const names = pairNames(row, column);
  const listing = listingOf(state.list);
  return (
    <>
      <div class="verdict">
        <Glyph cell={facts} />
        <p>
          <strong>{verdictWords(words, facts)}</strong> {say(`why.${signOf(facts)}`, names)}
        </p>
      </div>
      <WaysOn view={view} row={row} column={column} />
      <PanelSection head={say("panel.listed")} count={number(links.length)}>
        <p class="soft">{claimWords(words, cell)}</p>
        {links.length > 0 && <LinkList view={view} links={links} named={[row, column]} notes={notes} />}
      </PanelSection>
      <PanelSection head={say("evidence.head")} count={number(facts.projects)}>
        <Evidence view={view} row={row} column={column} evidence={cell.evidence} />
        {filterKeys.some((key) => state[key]) && (
          <p class="selection">
            {say("evidence.selected", { n: cell.selected, all: facts.projects })}{" "}
            <Go state={state} to={withoutFilter}>
              {say("projects.unfilter")}
            </Go>
          </p>
        )}
      </PanelSection>
      <PanelSection head={say("projects.head")}>
        <ProjectLists view={view} row={row} column={column} data={data} />
        <h4>{say(`lists.${listing || "both"}`, names)}</h4>
        <Answered view={view} reply={cellPage(view, row, column)}>
          {(page) => <ProjectList view={view} page={page} />}
        </Answered>
      </PanelSection>
      <Decisions view={view} cell={cell} notes={notes} />
      <Sources notes={notes} words={words} />
    </>
  );
}

function WaysOn({ view: { state, words }, row, column }: Props) {
  const cell = cellId(state, row, column);
  const above = [
    ...(row.parent ? [{ row: row.parent, column }] : []),
    ...(column.parent ? [{ row, column: column.parent }] : []),
  ];
  return (
    <nav class="ways" aria-label={words.say("panel.ways")}>
      <Go state={state} to={{ view: "row", select: row.id, of: "" }}>
        {words.say("panel.list", { name: fullName(row) })}
      </Go>
      <Go state={state} to={{ view: "row", select: column.id, of: "" }}>
        {words.say("panel.list", { name: fullName(column) })}
      </Go>
      <Go state={state} to={{ view: "graph", select: cell }}>
        {words.say("panel.graph")}
      </Go>
      {above.map((pair) => (
        <Go key={pair.column.id} state={state} to={{ select: cellId(state, pair.row, pair.column) }}>
          {words.say("page.pair", { row: fullName(pair.row), column: fullName(pair.column) })}
        </Go>
      ))}
    </nav>
  );
}

function Decisions({ view: { state, words }, cell, notes }: { view: View; cell: CellFactsFull; notes: Footnotes }) {
  return (
    <PanelSection head={words.say("decisions.head")}>
      {cell.decisions.length === 0 ? (
        <p class="soft">{words.say("decisions.none")}</p>
      ) : (
        <ul class="links">
          {cell.decisions.map(({ id, decision, date, agency, note, source }) => (
            <li key={id}>
              <Go state={state} to={{ select: agency.id }}>
                {agency.name}
              </Go>
              : <b>{decision}</b>, <bdi>{date}</bdi> <SourceMark notes={notes} source={source} words={words} />
              {note && <p class="soft">{note}</p>}
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}

/** The panel of a cell: its links with reasons, the projects that name both items, the verdict, and related links. */
import type { CellData, PairFacts } from "../questions/generated.ts";
import { resultOf } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { footnotes } from "../links/footnotes.ts";
import { signOf } from "../model/sign.ts";
import { fullName, pairNames } from "../model/itemNames.ts";
import { placed } from "../links/linkGroups.ts";
import { cellOf } from "./panelQuestions.ts";
import { cellPage } from "../projects/projectPages.ts";
import { listingOf } from "../projects/listing.ts";
import { roleSources } from "./roleFacts.ts";
import { isFiltered, withoutFilter } from "../model/state.ts";
import { claimWords, verdictWords } from "../model/statusWords.ts";
import { Answered } from "../parts/answered.tsx";
import { Decisions } from "./decisions.tsx";
import { Evidence } from "./evidence.tsx";
import { Sign } from "../parts/sign.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { ItemLink } from "../parts/itemLink.tsx";
import { LinkList } from "../links/linkList.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { ProjectList } from "../projects/projectList.tsx";
import { ProjectLists } from "./projectLists.tsx";
import { Roles } from "./roles.tsx";
import { Sources } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";
import { RelatedLinks } from "./relatedLinks.tsx";

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
      <ul class="panel-items">
        {[row, column].map((item) => (
          <li key={item.id}>
            <ItemLink state={state} item={item} full />
          </li>
        ))}
      </ul>
      <Answered view={view} result={resultOf(view.answers, cellOf(view, row, column))}>
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

function Facts({ view, row, column, data, cell }: Props & { data: CellData; cell: PairFacts }) {
  const { state, words, catalogue } = view;
  const { say, number } = words;
  const facts = { ...cell, projects: cell.evidence.projects };
  const roles = [cell.row, cell.column];
  const notes = footnotes([
    ...cell.links.map(({ source }) => source),
    ...roleSources(roles),
    ...cell.decisions.map(({ source }) => source),
  ]);
  const links = placed(catalogue, row, cell.links);
  const names = pairNames(row, column);
  const listing = listingOf(state.list);
  const sign = signOf(facts);
  const uncollected = cell.reason === "NOT_COLLECTED" && sign !== "uncollected" ? [say("why.uncollected")] : [];
  const above = [row.parent, column.parent].flatMap((item) => (item ? fullName(item) : [])).join(" / ");
  return (
    <>
      <div class="panel-verdict">
        <Sign cell={facts} />
        <p>
          <strong>{verdictWords(words, facts)}</strong>
          {` ${[say(`why.${sign}`, { ...names, above }), ...uncollected].join(" ")}`}
        </p>
      </div>
      <RelatedLinks view={view} row={row} column={column} />
      <Section head={say(cell.standing === "OWN" ? "panel.suggested" : "panel.listed")} count={number(links.length)}>
        <p class="soft">{claimWords(words, cell)}</p>
        {links.length > 0 && <LinkList view={view} links={links} named={[row, column]} notes={notes} />}
      </Section>
      <Section head={say("evidence.head")} count={number(facts.projects)}>
        <Evidence view={view} row={row} column={column} evidence={cell.evidence} />
        {isFiltered(state) && (
          <p class="panel-selection">
            {`${say("evidence.selected", { n: cell.selected, all: facts.projects })} `}
            <StepLink state={state} to={withoutFilter}>
              {say("projects.unfilter")}
            </StepLink>
          </p>
        )}
      </Section>
      <Section head={say("projects.head")}>
        <ProjectLists view={view} row={row} column={column} data={data} />
        <h4>{say(`lists.${listing || "both"}`, names)}</h4>
        <Answered view={view} result={cellPage(view, row, column)}>
          {(page) => <ProjectList view={view} page={page} />}
        </Answered>
      </Section>
      <Roles view={view} facts={roles} notes={notes} />
      <Decisions view={view} cell={cell} notes={notes} />
      <Sources notes={notes} words={words} />
    </>
  );
}

/** An item: its place, its links by counterpart, who facilitates it, when it is reviewed, its figures, sessions and projects. */
import { replyTo } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { footnotes } from "../model/footnotes.ts";
import type { ItemFacts } from "../model/itemFacts.ts";
import { fullName } from "../model/itemNames.ts";
import { itemOf } from "../model/panel.ts";
import { itemPage } from "../model/projectList.ts";
import { counterpartsOf } from "../model/rowList.ts";
import { filterKeys } from "../model/state.ts";
import { coded } from "../model/statusWords.ts";
import { Answered } from "./answered.tsx";
import { Figures } from "./figures.tsx";
import { Go } from "./go.tsx";
import { Code, ItemLink } from "./itemLink.tsx";
import { ItemLinks } from "./itemLinks.tsx";
import { PanelFrame, PanelSection } from "./panelFrame.tsx";
import { ProjectList } from "./projectList.tsx";
import { SourceMark, Sources } from "./sources.tsx";
import type { View } from "./view.ts";

interface Props {
  view: View;
  item: Entry;
}

export function ItemPanel({ view, item }: Props) {
  const { state, words } = view;
  const { say } = words;
  const page = itemPage(view, item);
  const total = page.state === "ready" ? page.data?.totalCount : undefined;
  return (
    <PanelFrame
      view={view}
      kind={item.framework.title}
      head={
        <>
          {item.framework.short} <Code text={item.code} /> <span>{item.title}</span>
        </>
      }
    >
      {item.parent && (
        <p>
          {say("item.partOf")} <ItemLink state={state} item={item.parent} full />
        </p>
      )}
      <nav class="ways" aria-label={say("panel.ways")}>
        {state.view !== "row" && (
          <Go state={state} to={{ view: "row", select: item.id, of: "" }}>
            {say("panel.list", { name: fullName(item) })}
          </Go>
        )}
        {state.view !== "graph" && (
          <Go state={state} to={{ view: "graph" }}>
            {say("panel.graph")}
          </Go>
        )}
      </nav>
      <Answered view={view} reply={replyTo(view.answers, itemOf(view, item))}>
        {({ item: facts }) =>
          facts ? <Facts view={view} item={item} facts={facts} /> : <p class="empty">{say("panel.unknown")}</p>
        }
      </Answered>
      <PanelSection head={say("item.projects")} {...(total === undefined ? {} : { count: words.number(total) })}>
        <p class="soft">
          {say("caveat.sample")} {filterKeys.some((key) => state[key]) && say("item.selected")}
        </p>
        <Answered view={view} reply={page}>
          {(data) => <ProjectList view={view} page={data} />}
        </Answered>
      </PanelSection>
    </PanelFrame>
  );
}

function Facts({ view, item, facts }: Props & { facts: ItemFacts }) {
  const { state, words } = view;
  const { say, number } = words;
  const figureSources = facts.figures.flatMap((series) => [
    series.aimSource,
    series.baseline?.source,
    ...series.figures.map((figure) => figure.source),
  ]);
  // In the row view the list beside the panel tells the links with the other framework, with their reasons.
  const besides = state.view === "row" ? counterpartsOf(view, item)?.other : undefined;
  const links = facts.links.filter(({ from, to }) =>
    [from, to].every(({ id }) => view.catalogue.item.get(id)?.framework !== besides),
  );
  const notes = footnotes([
    facts.source,
    ...[...facts.facilitators, ...facts.hlpf].map(({ source }) => source),
    ...figureSources,
    ...[...links, ...facts.sessions].map(({ source }) => source),
  ]);
  return (
    <>
      <p class="soft">
        {say("item.title", { status: coded(words, "fact", facts.titleStatus) })}{" "}
        <SourceMark notes={notes} source={facts.source} words={words} />
        {facts.iri && (
          <>
            {" "}
            {say("item.iri")}{" "}
            <a href={facts.iri} rel="noopener external">
              <bdi dir="ltr">{facts.iri}</bdi>
            </a>
          </>
        )}
      </p>
      {item.children.length > 0 && (
        <PanelSection head={say("item.parts")} count={number(item.children.length)}>
          <ul class="plain">
            {item.children.map((child) => (
              <li key={child.id}>
                <ItemLink state={state} item={child} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {facts.facilitators.length > 0 && (
        <PanelSection head={say("item.facilitators")} count={number(facts.facilitators.length)}>
          <ul class="plain">
            {facts.facilitators.map(({ agency, role, status, source }) => (
              <li key={agency.id}>
                <Go state={state} to={{ select: agency.id }} title={agency.name}>
                  <b>{agency.acronym}</b>
                </Go>{" "}
                {coded(words, "role", role)}
                <span class="soft">, {coded(words, "fact", status)}</span>{" "}
                <SourceMark notes={notes} source={source} words={words} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {facts.hlpf.length > 0 && (
        <PanelSection head={say("item.hlpf")} count={number(facts.hlpf.length)}>
          <ul class="plain">
            {facts.hlpf.map(({ year, theme, status, source }) => (
              <li key={year}>
                <b>
                  <bdi>{year}</bdi>
                </b>{" "}
                {theme}
                <span class="soft">
                  {theme && ", "}
                  {coded(words, "fact", status)}
                </span>{" "}
                <SourceMark notes={notes} source={source} words={words} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {facts.figures.length > 0 && (
        <PanelSection head={say("figures.head")}>
          {facts.figures.map((series) => (
            <Figures key={`${series.indicator} ${series.group}`} words={words} series={series} notes={notes} />
          ))}
        </PanelSection>
      )}
      <ItemLinks view={view} item={item} links={links} notes={notes} />
      {facts.sessions.length > 0 && (
        <PanelSection head={say("item.sessions")} count={number(facts.sessions.length)}>
          <ul class="plain">
            {facts.sessions.map(({ id, event, title, source }) => (
              <li key={id}>
                <Go state={state} to={{ select: id }}>
                  {title}
                </Go>
                <span class="soft">, {event}</span> <SourceMark notes={notes} source={source} words={words} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <Sources notes={notes} words={words} />
    </>
  );
}

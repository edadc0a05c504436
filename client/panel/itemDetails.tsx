/** What is known of an item: its title, parts, facilitators, reviews, figures, links and sessions, and by which sources. */
import type { ItemFacts } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { footnotes } from "../links/footnotes.ts";
import { roleSources } from "./roleFacts.ts";
import { counterpartsOf } from "../list/listedItem.ts";
import { coded } from "../model/statusWords.ts";
import { showsList } from "../model/viewSteps.ts";
import { Figures } from "../figures/figures.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { ItemLink } from "../parts/itemLink.tsx";
import { ItemLinks } from "./itemLinks.tsx";
import { Section } from "../parts/section.tsx";
import { Roles } from "./roles.tsx";
import { SourceMark, Sources } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  item: Entry;
  facts: ItemFacts;
}

export function ItemDetails({ view, item, facts }: Props) {
  const { state, words } = view;
  const { say, number } = words;
  const figureSources = facts.figures.flatMap((series) => [
    series.aimSource,
    series.baseline?.source,
    ...series.figures.map((figure) => figure.source),
  ]);
  // In the row view the list beside the panel tells the links with the other framework, with their reasons.
  const besides = showsList(state) ? counterpartsOf(view, item)?.other : undefined;
  const links = facts.links.filter(({ from, to }) =>
    [from, to].every(({ id }) => view.catalogue.item.get(id)?.framework !== besides),
  );
  const notes = footnotes([
    facts.source,
    ...roleSources([facts]),
    ...figureSources,
    ...[...links, ...facts.sessions].map(({ source }) => source),
  ]);
  return (
    <>
      <p class="soft">
        {`${say("item.title", { status: coded(words, "fact", facts.titleStatus) })} `}
        <SourceMark notes={notes} source={facts.source} words={words} />
        {facts.iri && (
          <>
            {` ${say("item.iri")} `}
            <a href={facts.iri} rel="noopener external">
              <bdi dir="ltr">{facts.iri}</bdi>
            </a>
          </>
        )}
      </p>
      {item.children.length > 0 && (
        <Section head={say("item.parts")} count={number(item.children.length)}>
          <ul class="panel-items">
            {item.children.map((child) => (
              <li key={child.id}>
                <ItemLink state={state} item={child} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Roles view={view} facts={[facts]} notes={notes} />
      {facts.figures.length > 0 && (
        <Section head={say("figures.head")}>
          {facts.figures.map((series) => (
            <Figures key={`${series.indicator} ${series.group}`} words={words} series={series} notes={notes} />
          ))}
        </Section>
      )}
      {besides && links.length < facts.links.length ? (
        <Section head={say("item.linksTo", { name: besides.title })} count={number(facts.links.length - links.length)}>
          <p class="soft">{say("item.linksBeside")}</p>
        </Section>
      ) : (
        facts.links.length === 0 && (
          <Section head={say("item.links")} count={number(0)}>
            <p class="soft">{say("item.noLinks")}</p>
          </Section>
        )
      )}
      <ItemLinks view={view} item={item} links={links} notes={notes} />
      {facts.sessions.length > 0 && (
        <Section head={say("item.sessions")} count={number(facts.sessions.length)}>
          <ul class="panel-items">
            {facts.sessions.map(({ id, event, title, source }) => (
              <li key={id}>
                <StepLink state={state} to={{ select: id }}>
                  {title}
                </StepLink>
                <span class="soft">{`, ${event}`}</span> <SourceMark notes={notes} source={source} words={words} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Sources notes={notes} words={words} />
    </>
  );
}

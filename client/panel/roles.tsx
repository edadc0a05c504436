/** Facilitating agencies, and the years of the High-level Political Forum with their themes. */
import type { ComponentChildren } from "preact";
import type { Footnotes } from "../links/footnotes.ts";
import { fullName } from "../model/itemNames.ts";
import type { RoleFacts } from "../questions/generated.ts";
import { roleItems } from "./roleFacts.ts";
import { coded } from "../model/statusWords.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { Section } from "../parts/section.tsx";
import { SourceMark } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  facts: RoleFacts[];
  notes: Footnotes;
}

export function Roles({ view, facts, notes }: Props) {
  const { state, words, catalogue } = view;
  const { say, number } = words;
  const named = new Set(facts.map(({ id }) => id));
  /** Of an item that the panel's head does not name. */
  const of = (id: string) => {
    const item = named.has(id) ? undefined : catalogue.item.get(id);
    return item && <span class="soft">{`${say("item.of", { name: fullName(item) })} `}</span>;
  };
  const items = roleItems(facts);
  const agencies = items.flatMap(({ id, facilitators }) => facilitators.map((fact) => ({ id, ...fact })));
  const reviews = items.flatMap(({ id, hlpf }) => hlpf.map((fact) => ({ id, ...fact })));
  return (
    <>
      <Entries head={say("item.facilitators")} count={number(agencies.length)}>
        {agencies.map(({ id, agency, role, status, source }) => (
          <li key={`${id} ${agency.id}`}>
            {of(id)}
            <StepLink state={state} to={{ select: agency.id }} title={agency.name}>
              <b>{agency.acronym}</b>
            </StepLink>
            {` ${coded(words, "role", role)}`}
            <span class="soft">{`, ${coded(words, "fact", status)}`}</span>{" "}
            <SourceMark notes={notes} source={source} words={words} />
          </li>
        ))}
      </Entries>
      <Entries head={say("item.hlpf")} count={number(reviews.length)}>
        {reviews.map(({ id, year, theme, status, source }) => (
          <li key={`${id} ${year}`}>
            {of(id)}
            <b>
              <bdi>{year}</bdi>
            </b>
            {` ${theme ?? ""}`}
            <span class="soft">{`${theme ? ", " : ""}${coded(words, "fact", status)}`}</span>{" "}
            <SourceMark notes={notes} source={source} words={words} />
          </li>
        ))}
      </Entries>
    </>
  );
}

function Entries({ head, count, children }: { head: string; count: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <Section head={head} count={count}>
      <ul class="panel-items">{children}</ul>
    </Section>
  );
}

/** A session of the WSIS Forum: who organised it and which items it addresses. */
import type { SessionFacts } from "../questions/generated.ts";
import { ItemLink } from "../parts/itemLink.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { SourceLine } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

export function SessionPanel({ view, session }: { view: View; session: SessionFacts }) {
  const { state, words, catalogue } = view;
  const { say } = words;
  return (
    <PanelFrame view={view} kind={say("panel.session")} head={session.title}>
      <p>{[session.event, session.organiser].filter(Boolean).join(" · ")}</p>
      {session.note && <p class="soft">{say("links.note", { note: session.note })}</p>}
      <Section head={say("session.items")} count={words.number(session.items.length)}>
        <ul class="panel-items">
          {session.items.map(({ id }) => {
            const item = catalogue.item.get(id);
            return item && <li key={id}>{<ItemLink state={state} item={item} full />}</li>;
          })}
        </ul>
      </Section>
      <Section head={say("source.head")}>
        <p>
          <SourceLine source={session.source} words={words} />
        </p>
      </Section>
    </PanelFrame>
  );
}

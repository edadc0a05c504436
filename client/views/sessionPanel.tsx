/** A session of the WSIS Forum: who organised it and which items it addresses. */
import type { SessionFacts } from "../model/nodeFacts.ts";
import { ItemLink } from "./itemLink.tsx";
import { PanelFrame, PanelSection } from "./panelFrame.tsx";
import { SourceLine } from "./sources.tsx";
import type { View } from "./view.ts";

export function SessionPanel({ view, session }: { view: View; session: SessionFacts }) {
  const { state, words, catalogue } = view;
  const { say } = words;
  return (
    <PanelFrame view={view} kind={say("panel.session")} head={session.title}>
      <p>{[session.event, session.organiser].filter(Boolean).join(" · ")}</p>
      {session.note && <p class="soft">{say("links.note", { note: session.note })}</p>}
      <PanelSection head={say("session.items")} count={words.number(session.items.length)}>
        <ul class="plain">
          {session.items.map(({ id }) => {
            const item = catalogue.item.get(id);
            return item && <li key={id}>{<ItemLink state={state} item={item} full />}</li>;
          })}
        </ul>
      </PanelSection>
      <PanelSection head={say("source.head")}>
        <p>
          <SourceLine source={session.source} words={words} />
        </p>
      </PanelSection>
    </PanelFrame>
  );
}

/** An agency: the lines it leads or helps. */
import type { AgencyFacts } from "../questions/generated.ts";
import { footnotes } from "../links/footnotes.ts";
import { coded } from "../model/statusWords.ts";
import { ItemLink } from "../parts/itemLink.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { SourceMark, Sources } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

export function AgencyPanel({ view, agency }: { view: View; agency: AgencyFacts }) {
  const { state, words, catalogue } = view;
  const notes = footnotes(agency.facilitates.map(({ source }) => source));
  return (
    <PanelFrame view={view} kind={words.say("panel.agency")} head={`${agency.acronym} ${agency.name}`}>
      <Section head={words.say("agency.items")} count={words.number(agency.facilitates.length)}>
        <ul class="panel-items">
          {agency.facilitates.map(({ item: { id }, role, status, source }) => {
            const item = catalogue.item.get(id);
            return (
              <li key={id}>
                {item && <ItemLink state={state} item={item} full />}
                <span class="soft">{` ${coded(words, "role", role)}, ${coded(words, "fact", status)}`}</span>{" "}
                <SourceMark notes={notes} source={source} words={words} />
              </li>
            );
          })}
        </ul>
      </Section>
      <Sources notes={notes} words={words} />
    </PanelFrame>
  );
}

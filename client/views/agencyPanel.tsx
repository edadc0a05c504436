/** An agency: the lines it leads or helps. */
import { footnotes } from "../model/footnotes.ts";
import type { AgencyFacts } from "../model/nodeFacts.ts";
import { coded } from "../model/statusWords.ts";
import { ItemLink } from "./itemLink.tsx";
import { PanelFrame, PanelSection } from "./panelFrame.tsx";
import { SourceMark, Sources } from "./sources.tsx";
import type { View } from "./view.ts";

export function AgencyPanel({ view, agency }: { view: View; agency: AgencyFacts }) {
  const { state, words, catalogue } = view;
  const notes = footnotes(agency.facilitates.map(({ source }) => source));
  return (
    <PanelFrame view={view} kind={words.say("panel.agency")} head={`${agency.acronym} ${agency.name}`}>
      <PanelSection head={words.say("agency.items")} count={words.number(agency.facilitates.length)}>
        <ul class="plain">
          {agency.facilitates.map(({ item: { id }, role, status, source }) => {
            const item = catalogue.item.get(id);
            return (
              <li key={id}>
                {item && <ItemLink state={state} item={item} full />}
                <span class="soft">
                  {" "}
                  {coded(words, "role", role)}, {coded(words, "fact", status)}
                </span>{" "}
                <SourceMark notes={notes} source={source} words={words} />
              </li>
            );
          })}
        </ul>
      </PanelSection>
      <Sources notes={notes} words={words} />
    </PanelFrame>
  );
}

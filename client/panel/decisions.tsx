/** What facilitating agencies decided of a pair; only that validates a relationship. */
import type { PairFacts } from "../questions/generated.ts";
import type { Footnotes } from "../links/footnotes.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { Section } from "../parts/section.tsx";
import { SourceMark } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

export function Decisions({ view: { state, words }, cell, notes }: { view: View; cell: PairFacts; notes: Footnotes }) {
  return (
    <Section head={words.say("decisions.head")}>
      {cell.decisions.length === 0 ? (
        <p class="soft">{words.say("decisions.none")}</p>
      ) : (
        <ul class="ruled">
          {cell.decisions.map(({ id, decision, date, agency, note, source }) => (
            <li key={id}>
              <StepLink state={state} to={{ select: agency.id }}>
                {agency.name}
              </StepLink>
              : <b>{decision}</b>, <bdi>{date}</bdi> <SourceMark notes={notes} source={source} words={words} />
              {note && <p class="soft">{note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

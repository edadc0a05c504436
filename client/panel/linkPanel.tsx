/** A link: what supports what, why, how sure, in which mapping by whom, since when, and what was said of it before. */
import { topOf } from "../model/itemTree.ts";
import type { LinkDetails } from "../questions/generated.ts";
import { resultOf } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { footnotes } from "../links/footnotes.ts";
import { fullName } from "../model/itemNames.ts";
import { linkOf } from "./panelQuestions.ts";
import { cellId } from "../model/selection.ts";
import { coded, linkStatus } from "../model/statusWords.ts";
import { Answered } from "../parts/answered.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { ItemLink } from "../parts/itemLink.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { SourceMark, Sources } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  from: Entry;
  to: Entry;
}

export function LinkPanel({ view, from, to }: Props) {
  const { state, words } = view;
  const { say } = words;
  return (
    <PanelFrame
      view={view}
      kind={say("panel.link")}
      head={say("link.head", { from: fullName(from), to: fullName(to) })}
    >
      <ul class="panel-items">
        {[from, to].map((item) => (
          <li key={item.id}>
            <ItemLink state={state} item={item} full />
          </li>
        ))}
      </ul>
      <nav class="pills panel-ways" aria-label={say("panel.related")}>
        {[...new Set([to, topOf(to)])].map((end) => (
          <StepLink key={end.id} state={state} to={{ select: cellId(state, from, end) }}>
            {say("link.cell", { row: fullName(from), column: fullName(end) })}
          </StepLink>
        ))}
      </nav>
      <Answered view={view} result={resultOf(view.answers, linkOf(view, state.select))}>
        {({ link }) => (link ? <Facts view={view} link={link} /> : <p class="empty">{say("link.none")}</p>)}
      </Answered>
    </PanelFrame>
  );
}

function Facts({ view: { words }, link }: { view: View; link: LinkDetails }) {
  const { say } = words;
  const { mapping } = link;
  const notes = footnotes([link.source, mapping.source, ...link.states.map(({ source }) => source)]);
  return (
    <>
      <p class="panel-lead">{link.rationale ?? <span class="soft">{say("links.noReason")}</span>}</p>
      <dl class="panel-facts">
        <dt>{say("link.status")}</dt>
        <dd>
          {`${linkStatus(words, link)} `}
          <SourceMark notes={notes} source={link.source} words={words} />
        </dd>
        {link.note && (
          <>
            <dt>{say("link.note")}</dt>
            <dd>{link.note}</dd>
          </>
        )}
        <dt>{say("link.since")}</dt>
        <dd>{[link.since, link.until].flatMap((edition) => edition?.title ?? []).join(" – ")}</dd>
        <dt>{say("link.mapping")}</dt>
        <dd>
          {`${mapping.title} `}
          <SourceMark notes={notes} source={mapping.source} words={words} />
        </dd>
        <dt>{say("link.authority")}</dt>
        <dd>{`${mapping.authority}. ${coded(words, "standing", mapping.standing)}`}</dd>
        <dt>{say("link.method")}</dt>
        <dd>{mapping.method}</dd>
        <dt>{say("link.coverage")}</dt>
        <dd>{coded(words, "coverage", mapping.coverage)}</dd>
        {mapping.note && (
          <>
            <dt>{say("link.mappingNote")}</dt>
            <dd>{mapping.note}</dd>
          </>
        )}
      </dl>
      {link.states.length > 1 && (
        <Section head={say("link.history")} count={words.number(link.states.length)}>
          <ol class="ruled">
            {link.states.map(({ since, until, status, rationale, source }) => (
              <li key={since.title}>
                {`${since.title} – ${until?.title ?? say("link.today")}: ${coded(words, "status", status)} `}
                <SourceMark notes={notes} source={source} words={words} />
                {rationale && <p>{rationale}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Sources notes={notes} words={words} />
    </>
  );
}

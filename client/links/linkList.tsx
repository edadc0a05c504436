/** A list of links with ends, reason, status and source. Ends that the head above names are not repeated. */
import type { Entry } from "../model/catalogue.ts";
import type { Footnotes } from "./footnotes.ts";
import { fullName } from "../model/itemNames.ts";
import type { PlacedLink } from "./linkGroups.ts";
import { linkStatus } from "../model/statusWords.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { Code } from "../parts/itemLink.tsx";
import { SourceMark } from "./sources.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  links: PlacedLink[];
  /** What the head above already names. */
  named: Entry[];
  notes: Footnotes;
  /** There is room for what a link ends at before its reason. */
  wide?: boolean;
}

export function LinkList({ view, links, named, notes, wide }: Props) {
  return (
    <ul class="ruled links" data-wide={wide ? "" : undefined}>
      {links.map((link) => (
        <LinkEntry key={link.link.id} view={view} link={link} named={named} notes={notes} />
      ))}
    </ul>
  );
}

function LinkEntry({
  view: { state, words },
  link: { link, here, there },
  named,
  notes,
}: Omit<Props, "links"> & { link: PlacedLink }) {
  const shown = [here, there].filter((end) => !named.includes(end));
  const whole = [there, here].find((end) => end.children.length > 0);
  return (
    <li data-status={link.status.toLowerCase()}>
      <StepLink state={state} to={{ select: link.id }} class="quiet item-link">
        {shown.length === 0 && (
          <b>
            {whole
              ? words.say("links.whole", { name: fullName(whole) })
              : words.say("page.pair", { row: here.code, column: there.code })}
          </b>
        )}
        {shown.map((end, i) => (
          <span key={end.id}>
            {i > 0 && " – "}
            <b>
              <Code text={end.code} />
            </b>
            {` ${end.title}`}
          </span>
        ))}
      </StepLink>
      <p>{link.rationale ?? <span class="soft">{words.say("links.noReason")}</span>}</p>
      <p class="soft">
        <span class="links-status">{linkStatus(words, link)}</span>{" "}
        <SourceMark notes={notes} source={link.source} words={words} />
        {link.note && <span>{` ${words.say("links.note", { note: link.note })}`}</span>}
      </p>
    </li>
  );
}

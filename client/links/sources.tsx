/** Sources of a panel: the mark beside a fact, and the list at the end with title, publisher, year, kind and address. */
import type { SourceFacts } from "../questions/generated.ts";
import type { Footnotes } from "./footnotes.ts";
import { coded } from "../model/statusWords.ts";
import type { Words } from "../text/words.ts";
import { Section } from "../parts/section.tsx";

interface MarkProps {
  notes: Footnotes;
  source: SourceFacts;
  words: Words;
}

export function SourceMark({ notes, source, words }: MarkProps) {
  const n = notes.number(source);
  return (
    <a
      class="links-footnote"
      href={`#${notes.prefix}-${n}`}
      title={source.title}
      aria-label={words.say("source.mark", { n })}
    >
      {`[${n}]`}
    </a>
  );
}

export function SourceLine({ source, words }: { source: SourceFacts; words: Words }) {
  const about = [source.publisher, source.year && String(source.year), coded(words, "source.kind", source.kind)];
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noopener external">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      <span class="soft">{`. ${about.filter(Boolean).join(", ")}.`}</span>
      {source.note && <span class="soft">{` ${words.say("source.note", { note: source.note })}`}</span>}
    </>
  );
}

export function Sources({ notes, words }: { notes: Footnotes; words: Words }) {
  if (notes.sources.length === 0) return null;
  return (
    <Section head={words.say("source.head")}>
      <ol class="links-sources">
        {notes.sources.map((source, i) => (
          <li key={source.id} id={`${notes.prefix}-${i + 1}`}>
            <SourceLine source={source} words={words} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

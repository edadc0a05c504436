/** How sure a fact is, and what a verdict says, in words: the same in panels and lists. */
import type { CellFacts } from "./sign.ts";
import { signOf } from "./sign.ts";
import type { LinkStatus, Standing } from "./types.ts";
import type { Key, Words } from "../text/words.ts";

/** The word for a code of the data, or the code itself where no word is known for it. */
export function coded({ say }: Words, area: string, code: string): string {
  const key = `${area}.${code}`;
  const text = say(key as Key);
  return text === key ? code : text;
}

/** The name of a filter's value: the word for its code, or the name that the data gives. */
export function valueName(words: Words, area: string, { id, label }: { id: string; label: string }): string {
  const name = coded(words, area, id);
  return name === id ? label : name;
}

/** Status of a link; a mapping of the project's own is named as such whatever the status. */
export function linkStatus({ say }: Words, { status, standing }: { status: LinkStatus; standing: Standing }): string {
  const word = say(`status.${status}`);
  return standing === "OWN" && status !== "PROPOSED" ? `${word}, ${say("status.own")}` : word;
}

/** What is said of a pair, by the strongest of its links. */
export function claimWords({ say }: Words, { claim, standing }: Pick<CellFacts, "claim" | "standing">): string {
  if (claim === "NONE" || claim === "NOT_EXAMINED") return say(`claim.${claim}`);
  return standing === "OWN" ? say("claim.own") : say("claim.listed", { status: say(`status.${claim}`) });
}

/** The verdict in one sentence. */
export const verdictWords = ({ say }: Words, cell: CellFacts): string =>
  say(`verdict.${signOf(cell)}`, { n: cell.projects });

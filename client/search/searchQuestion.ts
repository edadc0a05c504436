/** What the search asks: items and projects in whose names or texts the reader's words stand. */
import type { Question } from "../model/answers.ts";
import { operation } from "../model/answers.ts";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import { language, longestText } from "../model/state.ts";

/** A search answers so many hits at most. */
export const mostHits = 12;

export interface Hit {
  /** Item or Project. */
  kind: string;
  label: string;
  /** Where the text was found: code, title, organisation or summary. */
  matched: string;
  node: { id: string; organisation?: string | null; year?: number | null; country?: { name: string } | null };
}

export const searchQuestion = operation<{ search: Hit[] }, { text: string; language: string; first: number }>(
  "search",
  `query search($text: String!, $language: Language, $first: Int) {
    search(text: $text, language: $language, first: $first) {
      kind label matched
      node { id ... on Project { organisation year country { name(language: $language) } } }
    }
  }`,
);

/** Undefined while nothing is looked for. */
export function searchOf(state: State): Question<{ search: Hit[] }> | undefined {
  const text = state.q.trim().slice(0, longestText);
  return text ? searchQuestion({ text, language: language(state), first: mostHits }) : undefined;
}

export function searchQuestions({ state }: Pick<Context, "state">): Question<unknown>[] {
  const question = searchOf(state);
  return question ? [question] : [];
}

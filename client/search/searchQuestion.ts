/** What the search asks: items and projects whose names or texts contain the reader's words. */
import type { SearchData } from "../questions/generated.ts";
import { searchQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import { longestText } from "../model/address.ts";
import { language } from "../model/state.ts";

/** A search answers so many hits at most. */
export const mostHits = 12;

/** Undefined while nothing is looked for. */
export function searchOf(state: State): Question<SearchData> | undefined {
  const text = state.q.trim().slice(0, longestText);
  return text ? searchQuestion({ text, language: language(state), first: mostHits }) : undefined;
}

export function searchQuestions({ state }: Pick<Context, "state">): Question<unknown>[] {
  const question = searchOf(state);
  return question ? [question] : [];
}

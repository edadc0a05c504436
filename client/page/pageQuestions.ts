/** Which questions a state asks: one list, so that the server can answer a page whole and the browser the same page in steps. */
import type { Question } from "../questions/question.ts";
import type { Answers } from "../model/answers.ts";
import { completeResultOf } from "../model/answers.ts";
import type { CatalogueData } from "../questions/generated.ts";
import { catalogueQuestion } from "../questions/generated.ts";
import { catalogue } from "../model/catalogue.ts";
import type { Context } from "../model/context.ts";
import { filterQuestions } from "../filters/filter.ts";
import { searchQuestions } from "../search/searchQuestion.ts";
import { panelQuestions } from "../panel/panelQuestions.ts";
import { viewOf } from "./views.ts";
import { resolveState } from "../model/resolveState.ts";
import type { State } from "../model/state.ts";
import { language } from "../model/state.ts";

type QuestionsOf = (context: Context) => Question<unknown>[];

/** What the stage asks: the view of the state. */
const stage: QuestionsOf[] = [(context) => viewOf(context.state).questions(context)];
/** What each part of the page asks, in the order in which it is asked. */
const parts: QuestionsOf[] = [...stage, panelQuestions, filterQuestions, searchQuestions];

export const catalogueOf = (state: State): Question<CatalogueData> => catalogueQuestion({ language: language(state) });

/** The questions of a state as far as the answers determine them: the catalogue first, then the rest. */
export const questions = (state: State, answers: Answers): Question<unknown>[] => questionsOf(parts, state, answers);

/** Those without which the stage of a state has nothing to show. */
export const stageQuestions = (state: State, answers: Answers): Question<unknown>[] =>
  questionsOf(stage, state, answers);

function questionsOf(parts: QuestionsOf[], state: State, answers: Answers): Question<unknown>[] {
  const first = catalogueOf(state);
  const result = completeResultOf(answers, first);
  if (result.state !== "ready") return [first];
  const known = catalogue(result.data);
  const context = { state: resolveState(state, known), answers, catalogue: known };
  return [first, ...parts.flatMap((part) => part(context))];
}

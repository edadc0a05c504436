/** Which questions a state asks: one list, so that the server can answer a page whole and the browser the same page in steps. */
import type { Answers, Need } from "../model/answers.ts";
import { replyTo } from "../model/answers.ts";
import type { CatalogueData } from "../model/catalogue.ts";
import { catalogue, catalogueNeed } from "../model/catalogue.ts";
import type { Context } from "../model/context.ts";
import { filterNeeds } from "../filters/filter.ts";
import { searchNeeds } from "../search/searchQuestion.ts";
import { graphNeeds } from "../graph/graphNeeds.ts";
import { matrixNeeds } from "../matrix/matrixQuestion.ts";
import { panelNeeds } from "../panel/panelNeeds.ts";
import { rowListNeeds } from "../list/rowListModel.ts";
import { settle } from "../model/resolveState.ts";
import type { State } from "../model/state.ts";
import { language } from "../model/state.ts";

type Asking = (context: Context) => Need<unknown>[];

/** What the stage asks: matrix, list or graph. */
const stage: Asking[] = [matrixNeeds, rowListNeeds, graphNeeds];
/** What each part of the page asks, in the order in which it is asked. */
const parts: Asking[] = [...stage, panelNeeds, filterNeeds, searchNeeds];

export const catalogueOf = (state: State): Need<CatalogueData> => catalogueNeed({ language: language(state) });

/** The needs of a state that can be told from what is answered so far: the catalogue first, then the rest. */
export const needs = (state: State, answers: Answers): Need<unknown>[] => needsOf(parts, state, answers);

/** Those without which the stage of a state has nothing to show. */
export const stageNeeds = (state: State, answers: Answers): Need<unknown>[] => needsOf(stage, state, answers);

function needsOf(parts: Asking[], state: State, answers: Answers): Need<unknown>[] {
  const first = catalogueOf(state);
  const reply = replyTo(answers, first);
  if (reply.state !== "ready") return [first];
  const known = catalogue(reply.data);
  const context = { state: settle(state, known), answers, catalogue: known };
  return [first, ...parts.flatMap((part) => part(context))];
}

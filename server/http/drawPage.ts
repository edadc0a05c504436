/** The page, drawn on the server from the same questions and the same component as in the browser, which adopts it. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Question } from "../../client/questions/question.ts";
import type { Answer, Answers } from "../../client/model/answers.ts";
import { questionKey } from "../../client/questions/question.ts";
import { questions } from "../../client/page/pageQuestions.ts";
import { pageTitle } from "../../client/page/pageTitle.ts";
import type { State } from "../../client/model/state.ts";
import { stateAt } from "../../client/page/stateAt.ts";
import { loadParts } from "../../client/page/views.ts";
import { wordsOf } from "../../client/text/words.ts";
import { Explorer } from "../../client/page/explorer.tsx";

/** Each round may bring questions that only its answers tell; more rounds than this would be a fault. */
const rounds = 5;

export type Ask = (question: Question<unknown>) => Promise<Answer>;

/** `template` is the built index.html, `search` the query of the address; `isStale` is asked once all is answered. */
export async function drawPage(template: string, search: string, ask: Ask, isStale: () => boolean): Promise<string> {
  const state = stateAt(search);
  const words = await wordsOf(state.lang);
  const parts = await loadParts();
  const answers = await answerQuestions(state, ask);
  const explorer = renderToString(h(Explorer, { parts, state, answers, words, act: () => {} }));
  const theme = state.theme ? ` data-theme="${state.theme}"` : "";
  const stale = isStale() ? ` data-stale=""` : "";
  // Functions as replacements, since a text may hold the patterns that `replace` knows.
  return template
    .replace(/<html [^>]*/, () => `<html lang="${words.lang}" dir="${words.direction}"${theme}${stale}`)
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(pageTitle(state, answers, words))}`)
    .replace("<!--explorer-->", () => explorer)
    .replace("<!--answers-->", () => JSON.stringify(answers).replaceAll("<", "\\u003c"));
}

async function answerQuestions(state: State, ask: Ask): Promise<Answers> {
  let answers: Answers = {};
  for (let round = 0; round < rounds; round++) {
    const open = new Map(questions(state, answers).map((question) => [questionKey(question), question]));
    for (const key of Object.keys(answers)) open.delete(key);
    if (open.size === 0) break;
    const found = await Promise.all([...open].map(async ([key, question]) => [key, await ask(question)] as const));
    answers = { ...answers, ...Object.fromEntries(found) };
  }
  return answers;
}

const escapeHtml = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

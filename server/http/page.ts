/** The page, drawn on the server from the same questions and the same component as in the browser, which adopts it. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Question } from "../../client/questions/question.ts";
import type { Answer, Answers } from "../../client/model/answers.ts";
import { questionKey } from "../../client/questions/question.ts";
import { questions } from "../../client/page/pageQuestions.ts";
import { pageTitle } from "../../client/page/pageTitle.ts";
import type { State } from "../../client/model/state.ts";
import { readAddress } from "../../client/model/state.ts";
import { words } from "../../client/model/words.ts";
import english from "../../client/text/en.json" with { type: "json" };
import { Explorer } from "../../client/page/explorer.tsx";
import { GraphView } from "../../client/graph/graphView.tsx";
import { Panel } from "../../client/panel/panel.tsx";

const text = words("en", english);

/** Each round may bring questions that only its answers tell; more rounds than this would be a fault. */
const rounds = 5;

export type Ask = (question: Question<unknown>) => Promise<Answer>;

/** `template` is the built index.html, `search` the query of the address; `isStale` is asked once all is answered. */
export async function drawPage(template: string, search: string, ask: Ask, isStale: () => boolean): Promise<string> {
  const state = readAddress(search);
  const answers = await answerQuestions(state, ask);
  const explorer = renderToString(
    h(Explorer, { later: { graph: GraphView, panel: Panel }, state, answers, words: text, act: () => {} }),
  );
  const theme = state.theme ? ` data-theme="${state.theme}"` : "";
  const stale = isStale() ? ` data-stale=""` : "";
  // Functions as replacements, since a text may hold the patterns that `replace` knows.
  return template
    .replace(/<html [^>]*/, (tag) => `${tag}${theme}${stale}`)
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(pageTitle(state, answers, text))}`)
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

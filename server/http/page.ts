/** The page, drawn on the server from the same needs and the same component as in the browser, which adopts it. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Answer, Answers, Need } from "../../client/model/answers.ts";
import { needKey } from "../../client/model/answers.ts";
import { needs } from "../../client/page/needs.ts";
import { pageTitle } from "../../client/page/pageTitle.ts";
import type { State } from "../../client/model/state.ts";
import { readAddress } from "../../client/model/state.ts";
import { words } from "../../client/model/words.ts";
import english from "../../client/text/en.json" with { type: "json" };
import { Explorer } from "../../client/page/explorer.tsx";
import { GraphView } from "../../client/graph/graphView.tsx";
import { Panel } from "../../client/panel/panel.tsx";

const text = words("en", english);

/** Each round may bring needs that only its answers tell; more rounds than this would be a fault. */
const rounds = 5;

export type Ask = (need: Need<unknown>) => Promise<Answer>;

/** `template` is the built index.html, `search` the query of the address; `isStale` is asked once all is answered. */
export async function drawPage(template: string, search: string, ask: Ask, isStale: () => boolean): Promise<string> {
  const state = readAddress(search);
  const answers = await answerNeeds(state, ask);
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

async function answerNeeds(state: State, ask: Ask): Promise<Answers> {
  let answers: Answers = {};
  for (let round = 0; round < rounds; round++) {
    const open = new Map(needs(state, answers).map((need) => [needKey(need), need]));
    for (const key of Object.keys(answers)) open.delete(key);
    if (open.size === 0) break;
    const found = await Promise.all([...open].map(async ([key, need]) => [key, await ask(need)] as const));
    answers = { ...answers, ...Object.fromEntries(found) };
  }
  return answers;
}

const escapeHtml = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

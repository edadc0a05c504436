/** Adopts the page the server drew, then keeps address, answers and drawing in step. */
// First, since the script packs half a kilobyte smaller with the texts at its head.
import { wordsOf } from "./text/words.ts";
import { hydrate, render } from "preact";
import { load, loadedParts, missingParts } from "./lazyParts.tsx";
import { listen } from "./steps.ts";
import { questionKey } from "./questions/question.ts";
import { stageQuestions } from "./page/pageQuestions.ts";
import { pageTitle } from "./page/pageTitle.ts";
import { stateAt } from "./page/stateAt.ts";
import type { State } from "./model/state.ts";
import { writeAddress } from "./model/address.ts";
import { change } from "./model/state.ts";
import type { Words } from "./text/words.ts";
import { detailsInWords, focus, follow, holdFocus, open, tell } from "./focus.ts";
import { followTranslation } from "./translation.ts";
import { type Missing, AnswerCache } from "./answerCache.ts";
import "./style.css";
import { Explorer } from "./page/explorer.tsx";
import { viewOf } from "./page/views.ts";
import type { Act } from "./parts/view.ts";

/** Milliseconds to wait for answers before the page says that it is loading, so that fast answers cause no flash. */
const patience = 400;

const root = document.getElementById("explorer") as HTMLElement;
const html = document.documentElement;
let state = stateAt(location.search);
/** The state that is on the page; the other one may be on its way. */
let drawn = state;
/** Both are there before the page is adopted. */
let text: Words;
let cache: AnswerCache;
let settleTranslation = () => {};
let waiting: ReturnType<typeof setTimeout> | undefined;
let late = false;
/** The next state is a choice, not typing or back and forward; `goal`: the element that gets the focus. */
let chosen = false;
let goal = "";

const page = () => <Explorer parts={loadedParts} state={state} answers={cache.answers} words={text} act={act} />;

function draw() {
  const keepFocus = holdFocus();
  render(page(), root);
  settleTranslation();
  document.title = pageTitle(state, cache.answers, text);
  html.dataset["theme"] = state.theme;
  html.toggleAttribute("data-busy", false);
  keepFocus(drawn, state);
  follow(drawn, state, chosen);
  if (goal) focus(document.querySelector(goal));
  drawn = state;
  chosen = false;
  goal = "";
}

let told = state.select;

/** All is there. */
function show() {
  clearTimeout(waiting);
  waiting = undefined;
  late = false;
  draw();
  tell(state.select !== told ? detailsInWords() : "");
  told = state.select;
}

/** It takes long: the old stage stays until there is a new one; new details are shown before they are whole. */
function showInPart({ questions, parts }: Missing) {
  const stage = new Set(stageQuestions(state, cache.answers).map(questionKey));
  if (!parts.includes(viewOf(state).name) && !questions.some((question) => stage.has(questionKey(question))))
    return draw();
  html.toggleAttribute("data-busy", true);
  tell(text.say("page.loading"));
}

/** Gets what the state lacks and shows it once all is there, or what there is when that takes long. */
function advance() {
  const missing = cache.missingFrom(state);
  if (missing.questions.length === 0 && missing.parts.length === 0) return show();
  if (late) showInPart(missing);
  waiting ??= setTimeout(() => {
    late = true;
    advance();
  }, patience);
  cache.get(missing);
}

/** Every step asks again what failed before; what is typed takes the place of what was typed before. */
function step(next: State, typing = false) {
  state = next;
  cache.forgetFailures();
  if (typing) cache.cancelAllBut(state);
  advance();
}

function choose(next: State, hash = "") {
  goal = hash;
  if (writeAddress(next) === writeAddress(state)) return goal ? draw() : undefined;
  // Texts come with the page, so another language is another page.
  if (next.lang !== state.lang) return location.assign(writeAddress(next));
  history.pushState(null, "", writeAddress(next));
  chosen = true;
  step(next);
}

const act: Act = (patch, typing = false) => {
  const next = change(state, patch);
  if (!typing) return choose(next);
  history.replaceState(null, "", writeAddress(next));
  step(next, true);
};

/** Where a view cannot be loaded, the page stays as the server drew it: links and forms work without script. */
async function adopt() {
  text = await wordsOf(state.lang);
  const answered = JSON.parse(document.getElementById("answers")?.textContent?.trim() || "{}");
  cache = new AnswerCache(state, answered, text, (stale) => {
    if (stale !== undefined) html.toggleAttribute("data-stale", stale);
    advance();
  });
  await Promise.all(missingParts(state).map(load));
  html.toggleAttribute("data-script", true);
  hydrate(page(), root);
  settleTranslation = followTranslation(root);
  open();
  listen({ choose, return: () => step(stateAt(location.search)), retry: () => step(state) });
  advance();
  // The first choice should not wait for its panel.
  setTimeout(() => load("panel").catch(() => {}), 500);
}

adopt().catch((error: unknown) => console.warn(error));

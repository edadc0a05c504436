/** Adopts the page the server drew, then keeps address, answers and drawing in step. */
import { hydrate, render } from "preact";
import { ask } from "./api.ts";
import { listen } from "./listen.ts";
import type { Answers } from "./model/answers.ts";
import { needKey } from "./model/answers.ts";
import { needs, stageNeeds } from "./model/needs.ts";
import { pageTitle } from "./model/pageTitle.ts";
import type { State } from "./model/state.ts";
import { change, readAddress, writeAddress } from "./model/state.ts";
import { words } from "./model/words.ts";
import { detailsInWords, focus, follow, holdFocus, tell } from "./place.ts";
import "./style.css";
import english from "./text/en.json" with { type: "json" };
import { Explorer, type Later, shownLater } from "./views/explorer.tsx";
import { Failed } from "./views/reply.tsx";
import type { Act } from "./views/view.ts";

/** Milliseconds in which nothing moves while answers are awaited; a flash of "loading" would only unsettle. */
const patience = 400;

const root = document.getElementById("explorer") as HTMLElement;
const html = document.documentElement;
const text = words("en", english);
let state = readAddress(location.search);
/** The state that is on the page; the other one may be on its way. */
let drawn = state;
let answers: Answers = JSON.parse(document.getElementById("answers")?.textContent?.trim() || "{}");
/** Needs and views that are on their way. */
const asking = new Set<string>();
let waiting: ReturnType<typeof setTimeout> | undefined;
let late = false;
/** The state on its way is a choice, not typing or the way back; `goal`: where it leads the focus. */
let chosen = false;
let goal = "";

const later: Later = {};
type Name = keyof Later;
const loaders: { [N in Name]-?: () => Promise<Later[N]> } = {
  graph: async () => (await import("./views/graphView.tsx")).GraphView,
  panel: async () => (await import("./views/panel.tsx")).Panel,
};

async function load(name: Name) {
  Object.assign(later, { [name]: await loaders[name]() });
}

/** Views that a state shows and the first route does not hold. */
const missing = () => shownLater(state).filter((name) => !later[name]);

const Unreached = () => <Failed words={text} state={state} message={text.say("error.network")} />;

/** What cannot be loaded the server draws; where it cannot be reached either, the page says so in the view's place. */
async function manageWithout(name: Name) {
  try {
    await fetch(location.href, { method: "HEAD" });
    location.reload();
  } catch {
    later[name] = Unreached;
  }
}

const page = () => <Explorer later={later} state={state} answers={answers} words={text} act={act} />;

function draw() {
  const keepFocus = holdFocus();
  render(page(), root);
  document.title = pageTitle(state, answers, text);
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
function showInPart(open: ReturnType<typeof needs>) {
  const stage = new Set(stageNeeds(state, answers).map(needKey));
  if (!missing().includes("graph") && !open.some((need) => stage.has(needKey(need)))) return draw();
  html.toggleAttribute("data-busy", true);
  tell(text.say("page.loading"));
}

/** Asks what the state needs and shows it once all is answered, or what there is when that takes long. */
function advance() {
  const open = needs(state, answers).filter((need) => !(needKey(need) in answers));
  const absent = missing();
  if (open.length === 0 && absent.length === 0) return show();
  if (late) showInPart(open);
  waiting ??= setTimeout(() => {
    late = true;
    advance();
  }, patience);
  for (const name of absent) once(name, () => load(name).catch(() => manageWithout(name)));
  for (const need of open) {
    once(needKey(need), async () => {
      const { answer, stale } = await ask(need, text);
      answers = { ...answers, [needKey(need)]: answer };
      html.toggleAttribute("data-stale", stale);
    });
  }
}

/** Goes on when it is there; what is on its way already is not asked for again. */
function once(key: string, get: () => Promise<void>) {
  if (asking.has(key)) return;
  asking.add(key);
  void get().then(() => {
    asking.delete(key);
    advance();
  });
}

/** Every step asks anew what failed before. */
function step(next: State) {
  state = next;
  answers = Object.fromEntries(Object.entries(answers).filter(([, answer]) => "data" in answer));
  for (const name of Object.keys(later) as Name[]) if (later[name] === Unreached) delete later[name];
  advance();
}

function choose(next: State, hash = "") {
  goal = hash;
  if (writeAddress(next) === writeAddress(state)) return goal ? draw() : undefined;
  history.pushState(null, "", writeAddress(next));
  chosen = true;
  step(next);
}

const act: Act = (patch, typing = false) => {
  const next = change(state, patch);
  if (!typing) return choose(next);
  history.replaceState(null, "", writeAddress(next));
  step(next);
};

/** Where a view cannot be loaded, the page stays as the server drew it: links and forms work without script. */
async function adopt() {
  await Promise.all(missing().map(load));
  html.toggleAttribute("data-script", true);
  hydrate(page(), root);
  listen({ choose, return: () => step(readAddress(location.search)), retry: () => step(state) });
  advance();
  // The first choice should not wait for its panel.
  setTimeout(() => load("panel").catch(() => {}), 500);
}

adopt().catch((error: unknown) => console.warn(error));

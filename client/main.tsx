/** Adopts the page the server drew, then keeps address, answers and drawing in step. */
import { hydrate, render } from "preact";
import { ask } from "./api.ts";
import type { Answers } from "./model/answers.ts";
import { needKey } from "./model/answers.ts";
import { needs } from "./model/needs.ts";
import { pageTitle } from "./model/pageTitle.ts";
import type { State } from "./model/state.ts";
import { change, readAddress, writeAddress } from "./model/state.ts";
import { words } from "./model/words.ts";
import "./style.css";
import english from "./text/en.json" with { type: "json" };
import { Explorer, type Later, shownLater } from "./views/explorer.tsx";
import type { Act } from "./views/view.ts";

/** Until then the old view stays; a flash of "loading" would only unsettle. */
const patience = 400;

const root = document.getElementById("explorer") as HTMLElement;
const text = words("en", english);
let state = readAddress(location.search);
let answers: Answers = JSON.parse(document.getElementById("answers")?.textContent?.trim() || "{}");
const asking = new Set<string>();
let waiting: ReturnType<typeof setTimeout> | undefined;
/** The state before the choices that are not shown yet. */
let left: State | null = null;

const later: Later = {};
const loaders: { [Name in keyof Later]-?: () => Promise<Later[Name]> } = {
  graph: async () => (await import("./views/graphView.tsx")).GraphView,
  panel: async () => (await import("./views/panel.tsx")).Panel,
};

/** Views that a state shows and the first route does not hold. */
const missing = () => shownLater(state).filter((name) => !later[name]);

async function load(names: (keyof Later)[]) {
  for (const name of names) Object.assign(later, { [name]: await loaders[name]() });
}

const page = () => <Explorer later={later} state={state} answers={answers} words={text} act={act} />;

function show() {
  clearTimeout(waiting);
  waiting = undefined;
  render(page(), root);
  document.title = pageTitle(state, answers, text);
  document.documentElement.dataset["theme"] = state.theme;
  if (left) follow(left);
  left = null;
}

/** Asks what the state needs and shows it once all is answered, or what there is when that takes long. */
function advance() {
  const open = needs(state, answers).filter((need) => !(needKey(need) in answers));
  const absent = missing();
  if (open.length === 0 && absent.length === 0) return show();
  waiting ??= setTimeout(show, patience);
  if (absent.length > 0) void load(absent).then(advance, () => location.reload()); // the server draws what cannot be loaded
  for (const need of open) {
    const key = needKey(need);
    if (asking.has(key)) continue;
    asking.add(key);
    void ask(need, text).then(({ answer, stale }) => {
      asking.delete(key);
      answers = { ...answers, [key]: answer };
      document.documentElement.toggleAttribute("data-stale", stale);
      advance();
    });
  }
}

const forgetFailures = () => {
  answers = Object.fromEntries(Object.entries(answers).filter(([, answer]) => "data" in answer));
};

function go(next: State, typing: boolean) {
  const before = state;
  state = next;
  forgetFailures();
  history[typing ? "replaceState" : "pushState"](null, "", writeAddress(state));
  if (!typing) left ??= before;
  advance();
}

/** Where the details stand below the drawing, a choice takes the reader there; a new view begins at its top. */
function follow(before: State) {
  const side = document.querySelector<HTMLElement>(".side");
  if (state.view !== before.view) scrollTo({ top: 0 });
  else if (state.select && state.select !== before.select && side && matchMedia("(max-width: 639px)").matches) {
    side.scrollIntoView();
  }
}

const act: Act = (patch, typing = false) => go(change(state, patch), typing);

/** Takes over links, forms and the way back. */
function listen() {
  document.addEventListener("click", (event) => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement>("a[href^='?']");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!anchor || !plain || event.defaultPrevented || anchor.target) return;
    event.preventDefault();
    if (anchor.dataset["retry"] !== undefined) {
      forgetFailures();
      return advance();
    }
    const next = readAddress(anchor.search);
    if (writeAddress(next) !== writeAddress(state)) go(next, false);
  });

  addEventListener("popstate", () => {
    state = readAddress(location.search);
    forgetFailures();
    advance();
  });

  // A form without a field of its own handler would reload the page: its fields are the state, so it is one more step.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement) as unknown as Iterable<[string, string]>;
    go(readAddress(`?${new URLSearchParams([...form])}`), false);
  });
}

/** Where a view cannot be loaded, the page stays as the server drew it: links and forms work without script. */
async function adopt() {
  await load(missing());
  document.documentElement.toggleAttribute("data-script", true);
  hydrate(page(), root);
  listen();
  advance();
  // The first choice should not wait for its panel.
  setTimeout(() => load(["panel"]).catch(() => {}), 500);
}

adopt().catch((error: unknown) => console.warn(error));

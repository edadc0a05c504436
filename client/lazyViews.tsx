/** The views that the browser loads when they are first shown, and what stands in their place when they cannot be had. */
import type { State } from "./model/state.ts";
import { type LazyViews, lazyViewsOf } from "./page/explorer.tsx";
import { Failed } from "./parts/waiting.tsx";
import type { View } from "./parts/view.ts";

type Name = keyof LazyViews;

export const loadedViews: LazyViews = {};

const loaders: { [N in Name]-?: () => Promise<LazyViews[N]> } = {
  graph: async () => (await import("./graph/graphView.tsx")).GraphView,
  panel: async () => (await import("./panel/panel.tsx")).Panel,
};

/** Views that a state shows and that are not loaded yet. */
export const missing = (state: State): Name[] => lazyViewsOf(state).filter((name) => !loadedViews[name]);

export async function load(name: Name): Promise<void> {
  Object.assign(loadedViews, { [name]: await loaders[name]() });
}

const Unreached = ({ words, state }: View) => (
  <Failed words={words} state={state} message={words.say("error.network")} />
);

/** What cannot be loaded the server draws; where it cannot be reached either, the page says so in the view's place. */
export async function loadOrManage(name: Name): Promise<void> {
  try {
    await load(name);
  } catch {
    try {
      await fetch(location.href, { method: "HEAD" });
      location.reload();
    } catch {
      loadedViews[name] = Unreached;
    }
  }
}

/** So that the next step tries once more. */
export function forgetUnreached(): void {
  for (const name of Object.keys(loadedViews) as Name[]) if (loadedViews[name] === Unreached) delete loadedViews[name];
}

/** The views that the browser loads when they are first shown, and what stands in their place when they cannot be had. */
import type { State } from "./model/state.ts";
import { type Later, shownLater } from "./page/explorer.tsx";
import { Failed } from "./parts/waiting.tsx";
import type { View } from "./parts/view.ts";

type Name = keyof Later;

export const later: Later = {};

const loaders: { [N in Name]-?: () => Promise<Later[N]> } = {
  graph: async () => (await import("./graph/graphView.tsx")).GraphView,
  panel: async () => (await import("./panel/panel.tsx")).Panel,
};

/** Views that a state shows and that are not loaded yet. */
export const missing = (state: State): Name[] => shownLater(state).filter((name) => !later[name]);

export async function load(name: Name): Promise<void> {
  Object.assign(later, { [name]: await loaders[name]() });
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
      later[name] = Unreached;
    }
  }
}

/** So that the next step tries once more. */
export function forgetUnreached(): void {
  for (const name of Object.keys(later) as Name[]) if (later[name] === Unreached) delete later[name];
}

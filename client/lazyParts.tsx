/** Loads parts of the page when they are first shown, and replaces those that cannot be loaded. */
import type { State } from "./model/state.ts";
import type { Drawn } from "./parts/view.ts";
import type { LoadedParts } from "./page/views.ts";
import { loadPart, partsOf } from "./page/views.ts";
import { Failed } from "./parts/waiting.tsx";

const parts: Record<string, Drawn> = {};
export const loadedParts: LoadedParts = parts;

/** Parts that a state shows and that are not loaded yet. */
export const missingParts = (state: State): string[] => partsOf(state).filter((name) => !parts[name]);

export async function load(name: string): Promise<void> {
  parts[name] ??= await loadPart(name);
}

const Unreached: Drawn = ({ view: { words, state } }) => (
  <Failed words={words} state={state} message={words.say("error.network")} />
);

/** What cannot be loaded the server draws; where it cannot be reached either, the page says so in the part's place. */
export async function loadOrManage(name: string): Promise<void> {
  try {
    await load(name);
  } catch {
    try {
      await fetch(location.href, { method: "HEAD" });
      location.reload();
    } catch {
      parts[name] = Unreached;
    }
  }
}

/** Lets the next step try again. */
export function forgetUnreached(): void {
  for (const [name, part] of Object.entries(parts)) if (part === Unreached) delete parts[name];
}

/** Turns clicks on links, submitted forms, back and forward, and the Escape key into steps of the state. */
import type { State } from "./model/state.ts";
import { filterKeys } from "./model/state.ts";
import { stateAt } from "./page/stateAt.ts";

interface Steps {
  /** A choice; `hash`: where it leads the focus. */
  choose: (next: State, hash: string) => void;
  /** Back or forward, to what the address says. */
  return: () => void;
  /** Ask again what could not be had. */
  retry: () => void;
}

export function listen(steps: Steps): void {
  document.addEventListener("click", (event) => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement>("a[href^='?']");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!anchor || !plain || event.defaultPrevented || anchor.target) return;
    event.preventDefault();
    if (anchor.dataset["retry"] !== undefined) steps.retry();
    else steps.choose(chosenBy(anchor), anchor.hash);
  });

  addEventListener("popstate", steps.return);

  // A form without a field of its own handler would reload the page: its fields are the state, so it is one more step.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement) as unknown as Iterable<[string, string]>;
    steps.choose(stateAt(`?${new URLSearchParams([...form])}`), "");
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!(event.target as Element).closest(".page-side, #matrix, .list")) return;
    document.querySelector<HTMLAnchorElement>(".panel-close")?.click();
  });
}

/** Where a link leads; one whose address is abridged leaves the filter as it is. */
function chosenBy(anchor: HTMLAnchorElement): State {
  const next = stateAt(anchor.search);
  if (!anchor.closest("[data-abridged] td")) return next;
  const now = stateAt(location.search);
  for (const key of filterKeys) next[key] = now[key];
  return next;
}

/** What every panel has: its head, the link that closes it, and sections with heads of their own. */
import type { ComponentChildren } from "preact";
import { listedItem } from "../model/rowList.ts";
import { Go } from "./go.tsx";
import type { View } from "./view.ts";

interface Props {
  view: View;
  /** What kind of thing this is, above the head. */
  kind: string;
  head: ComponentChildren;
  children: ComponentChildren;
}

export function PanelFrame({ view, kind, head, children }: Props) {
  const { state, words } = view;
  // The list of an item stays when its details are closed.
  const listed = state.view === "row" ? (listedItem(view)?.id ?? "") : state.of;
  return (
    <section class="panel">
      <header>
        <p class="kind">{kind}</p>
        <Go state={state} to={{ select: "", of: listed }} class="close" aria-label={words.say("panel.close")}>
          <span aria-hidden="true">×</span>
        </Go>
        <h2>{head}</h2>
      </header>
      {children}
    </section>
  );
}

/** `count` stands beside the head, in soft ink. */
export function PanelSection({ head, count, children }: { head: string; count?: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>
        {head} {count !== undefined && <span class="count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}

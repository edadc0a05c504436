/** What every panel has: its head and the link that closes it. */
import type { ComponentChildren } from "preact";
import { listedItem } from "../list/listedItem.ts";
import { showsList } from "../model/viewSteps.ts";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

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
  const listed = showsList(state) ? (listedItem(view)?.id ?? "") : state.of;
  return (
    <section class="panel">
      <header>
        <p class="panel-kind">{kind}</p>
        <StepLink
          state={state}
          to={{ select: "", of: listed }}
          class="panel-close"
          aria-label={words.say("panel.close")}
        >
          <span aria-hidden="true">×</span>
        </StepLink>
        <h2>{head}</h2>
      </header>
      {children}
    </section>
  );
}

/** Chips of the filter: each choice with the link that takes it away, and one that takes all away. */
import { withoutFilter } from "../model/state.ts";
import { useLayoutEffect, useRef } from "preact/hooks";
import { filterChips } from "./chips.ts";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

export function FilterChips({ view }: { view: View }) {
  const { state, words } = view;
  const chips = filterChips(view, words);
  const list = useRef<HTMLUListElement>(null);
  const at = useRef(-1);
  // A chip that is taken away takes the focus with it: hand that on to the next one, or to the filters themselves.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || at.current < 0 || element.contains(document.activeElement)) return;
    const links = [...element.querySelectorAll("a")];
    const next = links[Math.min(at.current, links.length - 1)] ?? element.parentElement?.querySelector("summary");
    at.current = -1;
    next?.focus();
  }, [chips.length]);
  const links = () => [...(list.current?.querySelectorAll("a") ?? [])];
  return (
    <ul
      class="filters-chips"
      ref={list}
      aria-label={words.say("filter.chips")}
      hidden={chips.length === 0}
      onFocusIn={(event) => (at.current = links().indexOf(event.target as HTMLAnchorElement))}
      onFocusOut={(event) => event.relatedTarget && (at.current = -1)}
    >
      {chips.map(({ id, text, away, known }) => (
        <li key={id}>
          <StepLink
            state={state}
            to={away}
            class="filters-chip"
            data-unknown={known ? undefined : ""}
            aria-label={words.say(known ? "filter.takeAway" : "filter.takeAwayUnknown", { choice: text })}
          >
            <span>{text}</span> <span aria-hidden="true">×</span>
          </StepLink>
        </li>
      ))}
      {chips.length > 1 && (
        <li key="all">
          <StepLink state={state} to={withoutFilter} class="filters-chip" data-all="">
            {words.say("filter.clear")}
          </StepLink>
        </li>
      )}
    </ul>
  );
}

/** A step of the explorer as a link with an address: works without script, adopted by the page when there is one. */
import type { ComponentChildren } from "preact";
import type { State } from "../model/state.ts";
import { writeAddress } from "../model/address.ts";
import { change } from "../model/state.ts";

interface Props {
  state: State;
  to: Partial<State>;
  children: ComponentChildren;
  class?: string;
  id?: string;
  title?: string;
  rel?: string;
  tabIndex?: number;
  role?: "option";
  "aria-selected"?: boolean;
  "aria-label"?: string;
  "aria-current"?: "true" | "page";
  "aria-describedby"?: string;
  "data-id"?: string;
}

/** Anchors whose address begins with "?" are taken over by the explorer: no reload, history is pushed. */
export function StepLink({ state, to, children, ...rest }: Props) {
  return (
    <a {...rest} href={writeAddress(change(state, to))}>
      {children}
    </a>
  );
}

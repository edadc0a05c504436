/** What every part of a drawing needs: the layout, addresses, and the callback that selects. */
import type { Selection } from "d3";
import type { GraphLayout } from "./layout.ts";
import type { State } from "../model/state.ts";
import { writeAddress } from "../model/address.ts";
import { change } from "../model/state.ts";

export type Act = (patch: Partial<State>) => void;
export type Layer = Selection<SVGGElement, { id: string }, SVGSVGElement, unknown>;

export interface DrawContext {
  placed: GraphLayout;
  address(patch: Partial<State>): string;
  /** A plain click chooses; any other is left to the browser, as on every link. */
  choose(event: MouseEvent, patch: Partial<State>): void;
}

export const drawContext = (placed: GraphLayout, state: State, act: Act): DrawContext => ({
  placed,
  address: (patch) => writeAddress(change(state, patch)),
  choose(event, patch) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act(patch);
  },
});

export const translate = (box: { x: number; y: number } | undefined): string =>
  `translate(${round(box?.x ?? 0)},${round(box?.y ?? 0)})`;
const round = (value: number): number => Math.round(value * 10) / 10;

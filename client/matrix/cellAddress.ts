/** The address that all cells of a matrix repeat but for their id; for there may be thousands, what they repeat is bounded. */
import type { State } from "../model/state.ts";
import { writeAddress } from "../model/address.ts";
import { withoutFilter } from "../model/state.ts";

/** Characters that the cells of a matrix may repeat in all. */
const most = 1_000_000;

export interface CellAddress {
  /** The address before and after the id of a cell. */
  before: string;
  after: string;
  /** The filter is left out: whoever follows a cell in the page keeps it, elsewhere the cell opens without it. */
  abridged: boolean;
}

export function cellAddress(state: State, cells: number): CellAddress {
  const whole = around(state);
  if (cells * (whole.before.length + whole.after.length) <= most) return { ...whole, abridged: false };
  return { ...around({ ...state, ...withoutFilter }), abridged: true };
}

const hole = "\u0000";

function around(state: State) {
  const address = writeAddress({ ...state, select: hole, list: "", after: "", q: "" });
  const [before = "", after = ""] = address.split(encodeURIComponent(hole));
  return { before, after };
}

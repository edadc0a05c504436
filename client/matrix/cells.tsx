/** The cells of one row: a link and a sign each. Made anew only when what they show has changed, for there may be thousands. */
import { useMemo } from "preact/hooks";
import { lookKey } from "../model/sign.ts";
import type { Head, MatrixModel } from "./matrixModel.ts";
import { cellSpoken, lookShown, signShown } from "./matrixSigns.ts";
import type { State } from "../model/state.ts";
import { filterKeys, writeAddress } from "../model/state.ts";
import type { View } from "../parts/view.ts";

const hole = "\u0000";

/** What of the state its cells depend on; their addresses differ in nothing but the id. */
function shownBy(state: State) {
  const [before = "", after = ""] = writeAddress({ ...state, select: hole, list: "", after: "" }).split(
    encodeURIComponent(hole),
  );
  return { before, after, show: state.show, sign: state.sign, filtered: filterKeys.some((key) => state[key]) };
}

export function Cells({ view: { state, words }, model, row }: { view: View; model: MatrixModel; row: Head }) {
  const { before, after, show, sign, filtered } = shownBy(state);
  const chosen = state.select.startsWith(`${row.entry.id}__`) ? state.select : "";
  const cells = () =>
    model.columns.map((column) => {
      const cell = model.cell(row, column);
      const id = `${row.entry.id}__${column.entry.id}`;
      const dim = sign !== "" && signShown(cell, show) !== sign;
      return (
        <td
          key={id}
          class={`cell${dim ? " dim" : ""}${column.depth ? " part" : ""}`}
          aria-selected={chosen === id ? "true" : undefined}
        >
          <a href={`${before}${id}${after}`} tabIndex={-1} aria-label={cellSpoken(cell, filtered, words)}>
            <svg class="glyph">
              <use href={`#g-${lookKey(lookShown(cell, show, filtered))}`} />
            </svg>
          </a>
        </td>
      );
    });
  return <>{useMemo(cells, [model, row, before, after, show, sign, filtered, chosen])}</>;
}

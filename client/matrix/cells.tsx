/** The cells of one row: a link and a sign each. They are computed again only when what they show has changed, since there may be thousands. */
import { useMemo } from "preact/hooks";
import { lookKey } from "../model/sign.ts";
import type { Head } from "./heads.ts";
import type { MatrixModel } from "./matrixModel.ts";
import { cellSpoken, lookShown, signShown } from "./matrixSigns.ts";
import type { CellAddress } from "./cellAddress.ts";
import { isFiltered } from "../model/state.ts";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  model: MatrixModel;
  row: Head;
  address: CellAddress;
}

export function Cells({ view: { state, words }, model, row, address: { before, after } }: Props) {
  const { show, sign } = state;
  const filtered = isFiltered(state);
  const chosen = state.select.startsWith(`${row.entry.id}__`) ? state.select : "";
  const cells = () =>
    model.columns.map((column) => {
      const cell = model.cell(row, column);
      const id = `${row.entry.id}__${column.entry.id}`;
      const dim = sign !== "" && signShown(cell, show) !== sign;
      return (
        <td
          key={id}
          class="matrix-cell"
          data-dim={dim ? "" : undefined}
          data-depth={column.depth || undefined}
          aria-selected={chosen === id ? "true" : undefined}
        >
          <a href={`${before}${id}${after}`} tabIndex={-1} aria-label={cellSpoken(cell, filtered, words)}>
            <svg class="sign">
              <use href={`#g-${lookKey(lookShown(cell, show, filtered))}`} />
            </svg>
          </a>
        </td>
      );
    });
  return <>{useMemo(cells, [model, row, before, after, show, sign, filtered, chosen])}</>;
}

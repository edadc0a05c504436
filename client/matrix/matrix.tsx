/** The matrix: a table as ARIA grid, rows and columns any two frameworks, one sign a cell. */
import { useEffect, useRef } from "preact/hooks";
import { fullName } from "../model/itemNames.ts";
import type { Head } from "./heads.ts";
import type { MatrixModel } from "./matrixModel.ts";
import { looksOf } from "./matrixSigns.ts";
import { ends } from "../model/selection.ts";
import { isFiltered } from "../model/state.ts";
import { cellAddress } from "./cellAddress.ts";
import { Cells } from "./cells.tsx";
import { ColumnHeads } from "./columnHeads.tsx";
import { toList } from "../model/viewSteps.ts";
import { ExpandLink } from "../parts/expandLink.tsx";
import { Sprite } from "../parts/sign.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { light, moveFocus, placeTabStop } from "./grid.ts";
import type { View } from "../parts/view.ts";

/** So many columns need no scrolling of their own on a wide screen: the heads then stay while the page scrolls. */
const fewColumns = 17;
/** Up to so many columns fit on a printed page as they are, and up to so many with narrow cells. */
const columnsOnPage = 40;
const narrowColumnsOnPage = 100;
/** Longer titles, in characters, want higher and wider heads. */
const longTitle = 45;

export function Matrix({ view, model }: { view: View; model: MatrixModel }) {
  const { state, words } = view;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => placeTabStop(table.current));
  const long = model.columns.some(({ entry }) => entry.title.length > longTitle);
  const filtered = isFiltered(state);
  const address = cellAddress(state, model.rows.length * model.columns.length);
  const body = model.rows.map((row) => (
    <tr
      key={row.entry.id}
      data-head={row.index < 0 ? "" : undefined}
      data-chosen={row.entry.id === state.select ? "" : undefined}
    >
      <RowHead view={view} row={row} />
      {row.index < 0 ? (
        <td colSpan={model.columns.length} />
      ) : (
        <Cells view={view} model={model} row={row} address={address} />
      )}
    </tr>
  ));
  return (
    <div class="matrix-frame" data-extent={extent(model.columns.length, long)} tabIndex={-1}>
      <Sprite looks={looksOf(model, state.show, filtered)} />
      <table
        ref={table}
        id="matrix"
        class="matrix"
        data-heads={long ? "long" : undefined}
        role="grid"
        data-abridged={address.abridged ? "" : undefined}
        aria-label={words.say("matrix.label", { rows: name(view, state.rows), columns: name(view, state.columns) })}
        onKeyDown={moveFocus}
        onFocusIn={light}
        onFocusOut={light}
        onPointerOver={light}
        onPointerLeave={light}
      >
        <ColumnHeads view={view} model={model} />
        <tbody>{body}</tbody>
      </table>
    </div>
  );
}

function extent(columns: number, long: boolean): string {
  if (columns <= fewColumns) return long ? "" : "few";
  return columns <= columnsOnPage ? "" : columns <= narrowColumnsOnPage ? "many" : "most";
}

const name = ({ catalogue }: View, id: string): string => catalogue.framework.get(id)?.title ?? id;

function RowHead({ view, row }: { view: View; row: Head }) {
  const { state } = view;
  const { entry, depth } = row;
  return (
    <th
      scope="row"
      class="matrix-row-head"
      data-depth={depth || undefined}
      data-chosen={ends(state).includes(entry.id) ? "" : undefined}
      aria-label={`${fullName(entry)} ${entry.title}`}
    >
      <div>
        <StepLink state={state} to={{ ...toList(entry.id), sort: "" }} tabIndex={-1} class="matrix-head-name">
          <bdi dir="ltr" class="matrix-code">
            {entry.code}
          </bdi>{" "}
          <span>{entry.title}</span>
        </StepLink>
        <ExpandLink view={view} head={row} level="rowLevel" />
      </div>
    </th>
  );
}

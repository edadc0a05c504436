/** The heads of the matrix's columns: code, full title written upwards, the item's own colour as an accent. */
import { fullName } from "../model/itemNames.ts";
import type { Head } from "./heads.ts";
import type { MatrixModel } from "./matrixModel.ts";
import { ends } from "../model/selection.ts";
import { toList } from "../model/viewSteps.ts";
import { ExpandLink } from "../parts/expandLink.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

export function ColumnHeads({ view, model }: { view: View; model: MatrixModel }) {
  const { state, words, catalogue } = view;
  const rows = catalogue.framework.get(state.rows);
  const columns = catalogue.framework.get(state.columns);
  const folds = model.columns.some(({ open }) => open !== null);
  return (
    <>
      <colgroup>
        <col />
        {model.columns.map(({ entry }) => (
          <col key={entry.id} data-chosen={entry.id === state.select ? "" : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" class="matrix-corner">
            <span class="matrix-corner-column">{columns?.title}</span>
            <span>{rows?.title}</span>
            <span class="sr">{words.say("matrix.corner")}</span>
          </th>
          {model.columns.map((head) => (
            <ColumnHead key={head.entry.id} view={view} head={head} folds={folds} />
          ))}
        </tr>
      </thead>
    </>
  );
}

/** `folds`: others have a handle; without one its place is kept, so that codes stand on one line. */
function ColumnHead({ view, head, folds }: { view: View; head: Head; folds: boolean }) {
  const { state } = view;
  const { entry, depth, open } = head;
  return (
    <th
      scope="col"
      class="matrix-column-head"
      data-depth={depth || undefined}
      data-chosen={ends(state).includes(entry.id) ? "" : undefined}
      aria-label={`${fullName(entry)} ${entry.title}`}
    >
      <div>
        <StepLink state={state} to={{ ...toList(entry.id), sort: "" }} tabIndex={-1} class="matrix-head-name">
          <span class="matrix-upward">{entry.title}</span>
          <bdi dir="ltr" class="matrix-code">
            {entry.code}
          </bdi>
        </StepLink>
        {open === null && depth === 0 && folds && <span class="expand" />}
        <ExpandLink view={view} head={head} level="columnLevel" />
        <svg class="matrix-swatch" viewBox="0 0 30 4" preserveAspectRatio="none" aria-hidden="true">
          {entry.color && <rect width="30" height="4" fill={entry.color} />}
        </svg>
      </div>
    </th>
  );
}

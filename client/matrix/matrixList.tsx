/** The matrix as a list: each line with the counterparts that have a link or a project, for narrow screens and for ears. */
import { lookKey } from "../model/sign.ts";
import { fullName } from "../model/itemNames.ts";
import type { Head } from "./heads.ts";
import type { MatrixCell } from "./packedCells.ts";
import type { MatrixModel } from "./matrixModel.ts";
import { lookShown, signShown } from "./matrixSigns.ts";
import { cellId } from "../model/selection.ts";
import { isFiltered } from "../model/state.ts";
import { verdictWords } from "../model/statusWords.ts";
import type { Words } from "../text/words.ts";
import { toList } from "../model/viewSteps.ts";
import { Sprite } from "../parts/sign.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { Code } from "../parts/itemLink.tsx";
import type { View } from "../parts/view.ts";

/** `alone`: without the matrix, whose signs it uses otherwise. */
export function MatrixList({ view, model, alone }: { view: View; model: MatrixModel; alone?: boolean }) {
  const { state, words } = view;
  const filtered = isFiltered(state);
  const rows = model.rows.map((row) => ({
    row,
    cells: row.index < 0 ? [] : filled(model, row, state.show, state.sign),
  }));
  const looks = new Map(
    rows.flatMap(({ cells }) =>
      cells.map(({ cell }) => {
        const look = lookShown(cell, state.show, filtered);
        return [lookKey(look), look] as const;
      }),
    ),
  );
  return (
    <section id="list" class="matrix-list" aria-label={words.say("row.all")}>
      {alone && <Sprite looks={looks.values()} />}
      <h2>{words.say("row.all")}</h2>
      <p class="soft">{words.say("row.pick")}</p>
      {rows.map(({ row, cells }) =>
        row.index < 0 ? (
          <p key={row.entry.id} class="matrix-list-head">
            <b>
              <Code text={row.entry.code} />
            </b>
            {` ${row.entry.title}`}
          </p>
        ) : (
          <details key={row.entry.id} data-depth={row.depth || undefined}>
            <summary>
              <b>
                <Code text={row.entry.code} />
              </b>
              {` ${row.entry.title} `}
              <span class="matrix-list-count">{countWords(words, cells)}</span>
            </summary>
            <p>
              <StepLink state={state} to={toList(row.entry.id)}>
                {words.say("row.readAll", { name: fullName(row.entry) })}
              </StepLink>
            </p>
            <ul>
              {cells.map(({ column, cell }) => (
                <li key={column.entry.id}>
                  <StepLink state={state} to={{ select: cellId(state, row.entry, column.entry) }}>
                    <svg class="sign" aria-hidden="true">
                      <use href={`#g-${lookKey(lookShown(cell, state.show, filtered))}`} />
                    </svg>
                    <span>
                      <b>
                        {`${column.entry.framework.short} `}
                        <Code text={column.entry.code} />
                      </b>
                      {` ${column.entry.title}`}
                      <span class="soft">{` ${cellWords(words, cell, filtered)}`}</span>
                    </span>
                  </StepLink>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </section>
  );
}

function cellWords(words: Words, cell: MatrixCell, filtered: boolean): string {
  const said = [words.say("row.linkCount", { n: cell.links }), verdictWords(words, cell)];
  return [...said, ...(filtered ? [words.say("cell.selected", { n: cell.selected })] : [])].join(" ");
}

function countWords({ say }: Words, cells: { cell: MatrixCell }[]): string {
  const linked = cells.filter(({ cell }) => cell.links > 0);
  const suggested = linked.filter(({ cell }) => cell.standing === "OWN").length;
  const together = cells.length - linked.length;
  return say(suggested ? "row.countsSuggested" : "row.counts", {
    listed: linked.length - suggested,
    suggested,
    together,
  });
}

/** Cells with a link or a project; with a sign of the legend chosen, those that have it. */
function filled(model: MatrixModel, row: Head, show: string, sign: string): { column: Head; cell: MatrixCell }[] {
  return model.columns
    .filter((column) => column.index >= 0)
    .map((column) => ({ column, cell: model.cell(row, column) }))
    .filter(({ cell }) => (sign ? signShown(cell, show) === sign : cell.links > 0 || cell.projects > 0));
}

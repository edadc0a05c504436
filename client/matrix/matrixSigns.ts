/** Signs and spoken words of matrix cells. */
import type { ListedSignName, Look, SignName } from "../model/sign.ts";
import { listedLook, listedSignOf, lookKey, projectsLook, signOf, verdictLook } from "../model/sign.ts";
import type { MatrixCell } from "./packedCells.ts";
import type { MatrixModel } from "./matrixModel.ts";
import type { Words } from "../text/words.ts";

/** Every cell between the visible heads, row by row. */
export function* matrixCells(model: MatrixModel): Generator<MatrixCell> {
  for (const row of model.rows) {
    if (row.index >= 0) for (const column of model.columns) yield model.cell(row, column);
  }
}

export const signShown = (cell: MatrixCell, show: string): SignName | ListedSignName =>
  show === "listed" ? listedSignOf(cell) : signOf(cell);

/** `filtered`: numerals count the reader's selection. Signs never do. */
export function lookShown(cell: MatrixCell, show: string, filtered: boolean): Look {
  if (show === "listed") return listedLook(cell);
  return show === "projects" ? projectsLook(filtered ? cell.selected : cell.projects) : verdictLook(cell);
}

/** Each look of the visible cells once. */
export function looksOf(model: MatrixModel, show: string, filtered: boolean): Look[] {
  const looks = new Map<string, Look>();
  for (const cell of matrixCells(model)) {
    const look = lookShown(cell, show, filtered);
    looks.set(lookKey(look), look);
  }
  return [...looks.values()];
}

/** What a cell says to somebody who does not see it: claim, projects, verdict; the grid tells its heads. */
export function cellSpoken(cell: MatrixCell, filtered: boolean, words: Words): string {
  const claim = words.say(`cell.${cell.standing === "OWN" ? "own" : cell.claim}`, { n: cell.links });
  const projects = words.say("cell.projects", { n: cell.projects });
  const selected = filtered ? ` ${words.say("cell.selected", { n: cell.selected })}` : "";
  const verdict = words.say(`cell.sign.${signOf(cell)}`);
  return `${claim} ${projects}${selected} ${verdict}`.trimEnd();
}

/** What the matrix is drawn from: the visible heads of rows and columns and the cells between them. */
import type { Result } from "../model/answers.ts";
import { completeResultOf, mapResult } from "../model/answers.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Head } from "./heads.ts";
import { headsOf } from "./heads.ts";
import type { MatrixCell } from "./packedCells.ts";
import { cellsOf } from "./packedCells.ts";
import type { MatrixFacts } from "../questions/generated.ts";
import { matrixOf } from "./matrixQuestion.ts";
import type { Context } from "../model/context.ts";
import { memoByKey } from "../model/memoByKey.ts";
import type { State } from "../model/state.ts";
import { list } from "../model/state.ts";
import type { EvidenceRule } from "../model/types.ts";

export interface MatrixModel {
  rows: Head[];
  columns: Head[];
  /** Columns of a leaf level that are left out because nothing is listed in them. */
  hidden: number;
  base: number;
  selected: number;
  rule: EvidenceRule;
  edition: { id: string; title: string };
  cell: (row: Head, column: Head) => MatrixCell;
}

/** The model of an answer, made once for the same heads. */
export const matrixModel = memoByKey(makeModel, ([{ rows, columns, rowLevel, columnLevel, open, blank }]) =>
  JSON.stringify([rows, columns, rowLevel, columnLevel, open, blank]),
);

function makeModel(matrix: MatrixFacts, state: State, catalogue: Catalogue): MatrixModel {
  const [rows, columns] = [catalogue.framework.get(state.rows), catalogue.framework.get(state.columns)];
  if (!rows || !columns) throw new Error(`the catalogue lacks ${rows ? state.columns : state.rows}`);
  const { packed, rule, base, selected, edition } = matrix;
  const open = new Set(list(state.open));
  const cellAt = cellsOf(matrix);
  const width = packed.columnIds.length;
  const listed = new Set(packed.links.flatMap((n, i) => (n > 0 ? [i % width] : [])));
  const leafColumns = state.columnLevel === "leaf";
  const everyColumn = headsOf(columns, packed.columnIds, { leaf: leafColumns, open, wholesEmpty: false });
  const shown = everyColumn.filter(
    (head) => head.depth === 0 || !leafColumns || state.blank || head.open !== null || listed.has(head.index),
  );
  return {
    rows: headsOf(rows, packed.rowIds, { leaf: state.rowLevel === "leaf", open, wholesEmpty: true }),
    columns: shown,
    hidden: everyColumn.length - shown.length,
    base,
    selected,
    rule,
    edition,
    cell: (row, column) => cellAt(row.index, column.index),
  };
}

/** The model of the state's matrix once it is answered. */
export function matrixResult(context: Context): Result<MatrixModel> {
  const result = completeResultOf(context.answers, matrixOf(context));
  return mapResult(result, ({ matrix }) => matrixModel(matrix, context.state, context.catalogue));
}

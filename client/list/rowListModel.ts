/** What the row-first list shows: one item and each counterpart with links, evidence and verdict, or the matrix to pick an item from. */
import { isWithin } from "../model/itemTree.ts";
import type { LinkFacts, MatrixFacts } from "../questions/generated.ts";
import type { Result } from "../model/answers.ts";
import { completeResultOf, mapResult, resultOf } from "../model/answers.ts";
import type { CatalogueFramework, Entry } from "../model/catalogue.ts";
import type { PlacedLink } from "../links/linkGroups.ts";
import { placed } from "../links/linkGroups.ts";
import type { MatrixCell } from "../matrix/packedCells.ts";
import type { MatrixModel } from "../matrix/matrixModel.ts";
import { cellsOf } from "../matrix/packedCells.ts";
import { matrixResult } from "../matrix/matrixModel.ts";
import type { Context } from "../model/context.ts";
import type { Pair } from "./listedItem.ts";
import { counterpartsOf, listedItem } from "./listedItem.ts";
import { pairQuestions } from "./rowListQuestions.ts";
import { rowSortOf, sorted } from "./rowSort.ts";

export interface Counterpart {
  row: Entry;
  column: Entry;
  counterpart: Entry;
  cell: MatrixCell;
  links: PlacedLink[];
}
export interface RowListModel {
  item: Entry;
  other: CatalogueFramework;
  /** Counterparts with a link or a project, in the order asked. */
  rows: Counterpart[];
  listed: number;
  /** Counterparts that only this project links. */
  suggested: number;
  /** Counterparts without either. */
  empty: number;
}

/** What the list shows: the counterparts of one item, or all lines of the matrix to pick one from. */
export type ListModel =
  { item: Entry; counterparts: Result<RowListModel | null> } | { item: null; matrix: MatrixModel };

/** The head of an item's list is there before its counterparts are. */
export function rowListResult(context: Context): Result<ListModel> {
  const item = listedItem(context);
  if (item) return { state: "ready", data: { item, counterparts: counterpartsResult(context, item) } };
  return mapResult(matrixResult(context), (matrix) => ({ item: null, matrix }));
}

/** Null: the item or the other framework is not in the data. */
function counterpartsResult(context: Context, item: Entry): Result<RowListModel | null> {
  const pair = counterpartsOf(context, item);
  if (!pair) return { state: "ready", data: null };
  const asked = pairQuestions(context, pair);
  const matrix = completeResultOf(context.answers, asked.matrix);
  if (matrix.state !== "ready") return matrix;
  const links = resultOf(context.answers, asked.links);
  if (links.state !== "ready") return links;
  if (!links.data.item) return { state: "ready", data: null };
  return { state: "ready", data: rowListModel(context, pair, matrix.data.matrix, links.data.item.links) };
}

function rowListModel(context: Context, pair: Pair, matrix: MatrixFacts, facts: LinkFacts[]): RowListModel {
  const { item, other, asRow, leaf } = pair;
  const { packed } = matrix;
  const cellAt = cellsOf(matrix);
  const place = (asRow ? packed.rowIds : packed.columnIds).indexOf(item.id);
  const links = placed(context.catalogue, item, facts);
  const all = (asRow ? packed.columnIds : packed.rowIds).flatMap((id, i): Counterpart[] => {
    const counterpart = context.catalogue.item.get(id);
    if (!counterpart || place < 0) return [];
    const cell = asRow ? cellAt(place, i) : cellAt(i, place);
    const [row, column] = asRow ? [item, counterpart] : [counterpart, item];
    const within = links.filter(({ there }) => (leaf ? there === counterpart : isWithin(there, counterpart)));
    return [{ row, column, counterpart, cell, links: within }];
  });
  // At leaf level an item with parts is listed only if it has links of its own.
  const shown = all.filter(
    ({ counterpart, links: own }) => !leaf || counterpart.children.length === 0 || own.length > 0,
  );
  const filled = shown.filter(({ cell, links: own }) => own.length > 0 || cell.projects > 0);
  const linked = filled.filter(({ links: own }) => own.length > 0);
  const suggested = linked.filter(({ cell }) => cell.standing === "OWN").length;
  return {
    item,
    other,
    rows: sorted(filled, rowSortOf(context.state.sort)),
    listed: linked.length - suggested,
    suggested,
    empty: shown.length - filled.length,
  };
}

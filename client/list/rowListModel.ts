/** What the row-first list asks, and its model: one item and each counterpart with links, evidence and verdict. */
import { isWithin } from "../model/itemTree.ts";
import type { Level, LinkFacts, MatrixFacts } from "../questions/generated.ts";
import { itemLinksQuestion, matrixQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Result } from "../model/answers.ts";
import { completeResultOf, resultOf } from "../model/answers.ts";
import type { CatalogueFramework, Entry } from "../model/catalogue.ts";
import { filterOf } from "../filters/filter.ts";
import { signOf, signs } from "../model/sign.ts";
import type { PlacedLink } from "../links/linkGroups.ts";
import { placed } from "../links/linkGroups.ts";
import type { MatrixCell } from "../matrix/packedCells.ts";
import type { MatrixModel } from "../matrix/matrixModel.ts";
import { matrixOf } from "../matrix/matrixQuestion.ts";
import { unpack } from "../matrix/packedCells.ts";
import { matrixResult } from "../matrix/matrixModel.ts";
import type { Context } from "../model/context.ts";
import { selectionOf } from "../model/selection.ts";

/** Whose list it is: the selected item, or, while one of its cells or links is selected, the item it was opened for. */
export function listedItem(context: Context): Entry | null {
  const selection = selectionOf(context);
  if (selection.kind === "item") return selection.item;
  const of = context.catalogue.item.get(context.state.of);
  if (of) return of;
  return selection.kind === "cell" ? selection.row : selection.kind === "link" ? selection.from : null;
}

interface Pair {
  item: Entry;
  other: CatalogueFramework;
  /** The item is the row; else it is the column. */
  asRow: boolean;
  /** Counterparts at the level of the matrix. */
  leaf: boolean;
}

/** Whom the list of an item sets it against: the columns, or the rows when the item is a column itself. */
export function counterpartsOf({ state, catalogue }: Context, item: Entry): Pair | null {
  const asRow = item.framework.id !== state.columns;
  const other = catalogue.framework.get(asRow ? state.columns : state.rows);
  return other ? { item, other, asRow, leaf: (asRow ? state.columnLevel : state.rowLevel) === "leaf" } : null;
}

const levelOf = (item: Entry): Level => (!item.parent ? "TOP" : item.children.length === 0 ? "LEAF" : "ALL");

function questions(context: Context, { item, other, asRow, leaf }: Pair) {
  const own = { id: item.framework.id, level: levelOf(item) };
  const others = { id: other.id, level: leaf ? ("ALL" as const) : ("TOP" as const) };
  const [rows, columns] = asRow ? [own, others] : [others, own];
  const edition = context.state.edition || undefined;
  return {
    matrix: matrixQuestion({
      rows: rows.id,
      columns: columns.id,
      rowLevel: rows.level,
      columnLevel: columns.level,
      filter: filterOf(context),
      edition,
    }),
    links: itemLinksQuestion({ id: item.id, to: other.id, edition }),
  };
}

export function rowListQuestions(context: Context): Question<unknown>[] {
  const item = listedItem(context);
  const pair = item && counterpartsOf(context, item);
  return pair ? Object.values(questions(context, pair)) : [matrixOf(context)];
}

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

export const rowSorts = ["code", "verdict", "links", "projects"] as const;
export type RowSort = (typeof rowSorts)[number];
export const rowSortOf = (value: string): RowSort => rowSorts.find((sort) => sort === value) ?? "code";

/** What the list shows: the counterparts of one item, or all lines of the matrix to pick one from. */
export type ListModel =
  { item: Entry; counterparts: Result<RowListModel | null> } | { item: null; matrix: MatrixModel };

/** The head of an item's list is there before its counterparts are. */
export function rowListResult(context: Context): Result<ListModel> {
  const item = listedItem(context);
  if (item) return { state: "ready", data: { item, counterparts: counterpartsResult(context, item) } };
  const matrix = matrixResult(context);
  return matrix.state === "ready" ? { state: "ready", data: { item: null, matrix: matrix.data } } : matrix;
}

/** Null: the item or the other framework is not in the data. */
function counterpartsResult(context: Context, item: Entry): Result<RowListModel | null> {
  const pair = counterpartsOf(context, item);
  if (!pair) return { state: "ready", data: null };
  const asked = questions(context, pair);
  const matrix = completeResultOf(context.answers, asked.matrix);
  if (matrix.state !== "ready") return matrix;
  const links = resultOf(context.answers, asked.links);
  if (links.state !== "ready") return links;
  if (!links.data.item) return { state: "ready", data: null };
  return { state: "ready", data: rowListModel(context, pair, matrix.data.matrix, links.data.item.links) };
}

function rowListModel(context: Context, pair: Pair, matrix: MatrixFacts, facts: LinkFacts[]): RowListModel {
  const { item, other, asRow, leaf } = pair;
  const { packed, rule } = matrix;
  const cellAt = unpack(packed, rule);
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
  // At leaf level an item with parts stands only where something is said of it as a whole.
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

/** Most first; what is equal stays in the order of the framework. */
function sorted(rows: Counterpart[], by: RowSort): Counterpart[] {
  const keys: Record<RowSort, (row: Counterpart) => number> = {
    code: () => 0,
    verdict: ({ cell }) => signs.indexOf(signOf(cell)),
    links: ({ links }) => -links.length,
    projects: ({ cell }) => -cell.projects,
  };
  return rows.toSorted((a, b) => keys[by](a) - keys[by](b));
}

/** What the matrix is drawn from: visible lines of rows and columns over the packed cells of an answer. */
import type { Result } from "../model/answers.ts";
import { completeResultOf, mapResult } from "../model/answers.ts";
import type { Catalogue, CatalogueFramework, Entry } from "../model/catalogue.ts";
import { judge } from "../model/evidence.ts";
import type { CellFacts } from "../model/sign.ts";
import type { MatrixFacts, PackedCells } from "../questions/generated.ts";
import { matrixOf } from "./matrixQuestion.ts";
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import { list } from "../model/state.ts";
import type { EvidenceRule } from "../model/types.ts";

/** A visible row or column. */
export interface Head {
  entry: Entry;
  /** Place among the packed rows or columns; -1: a head above others, without cells. */
  index: number;
  depth: number;
  /** null: nothing to open. */
  open: boolean | null;
}

export interface MatrixCell extends CellFacts {
  links: number;
  direct: number;
  inherited: number;
  selected: number;
}

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

/** Lines of a framework by level and what is opened. `heads`: at leaf level an item with parts has no cells of its own. */
function lines(framework: CatalogueFramework, ids: string[], leaf: boolean, open: Set<string>, heads: boolean): Head[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const found: Head[] = [];
  const visit = (entry: Entry, depth: number) => {
    const parts = entry.children.length > 0;
    const shown = parts && (leaf || open.has(entry.id));
    const index = leaf && heads && parts ? -1 : (place.get(entry.id) ?? -1);
    found.push({ entry, index, depth, open: parts ? shown : null });
    if (shown) for (const child of entry.children) visit(child, depth + 1);
  };
  for (const entry of framework.items) if (!entry.parent) visit(entry, 0);
  return found;
}

export function unpack(packed: PackedCells, rule: EvidenceRule): (row: number, column: number) => MatrixCell {
  const width = packed.columnIds.length;
  const at = (values: (number | null)[], i: number) => values[i] ?? 0;
  return (row, column) => {
    const i = row * width + column;
    const tally = {
      projects: at(packed.projects, i),
      inherited: at(packed.inherited, i),
      rowProjects: at(packed.rowProjects, row),
      columnProjects: at(packed.columnProjects, column),
      base: packed.base,
      countries: at(packed.countries, i),
      organisations: at(packed.organisations, i),
    };
    const claim = packed.claims[at(packed.claim, i)] ?? "NOT_EXAMINED";
    const standing = packed.standings[packed.standing[i] ?? -1] ?? null;
    return {
      claim,
      standing,
      ...judge(claim, standing, tally, rule),
      projects: tally.projects,
      inherited: tally.inherited,
      links: at(packed.links, i),
      direct: at(packed.direct, i),
      selected: at(packed.selected, i),
    };
  };
}

const models = new WeakMap<MatrixFacts, { key: string; model: MatrixModel }>();

/** The model of an answer; made once for as long as the same lines are shown. */
export function matrixModel(state: State, catalogue: Catalogue, matrix: MatrixFacts): MatrixModel {
  const key = JSON.stringify([state.rows, state.columns, state.rowLevel, state.columnLevel, state.open, state.blank]);
  const known = models.get(matrix);
  if (known?.key === key) return known.model;
  const model = makeModel(state, catalogue, matrix);
  models.set(matrix, { key, model });
  return model;
}

function makeModel(state: State, catalogue: Catalogue, matrix: MatrixFacts): MatrixModel {
  const [rows, columns] = [catalogue.framework.get(state.rows), catalogue.framework.get(state.columns)];
  if (!rows || !columns) throw new Error(`the catalogue lacks ${rows ? state.columns : state.rows}`);
  const { packed, rule, base, selected, edition } = matrix;
  const open = new Set(list(state.open));
  const read = unpack(packed, rule);
  const made = new Map<number, MatrixCell>();
  const width = packed.columnIds.length;
  const listed = new Set(packed.links.flatMap((n, i) => (n > 0 ? [i % width] : [])));
  const everyColumn = lines(columns, packed.columnIds, state.columnLevel === "leaf", open, false);
  const shown = everyColumn.filter(
    (line) =>
      line.depth === 0 || state.columnLevel !== "leaf" || state.blank || line.open !== null || listed.has(line.index),
  );
  return {
    rows: lines(rows, packed.rowIds, state.rowLevel === "leaf", open, true),
    columns: shown,
    hidden: everyColumn.length - shown.length,
    base,
    selected,
    rule,
    edition,
    cell: ({ index: row }, { index: column }) => {
      const key = row * width + column;
      const cell = made.get(key) ?? read(row, column);
      made.set(key, cell);
      return cell;
    },
  };
}

/** The model of the state's matrix once it is answered. */
export function matrixResult(context: Context): Result<MatrixModel> {
  const result = completeResultOf(context.answers, matrixOf(context));
  return mapResult(result, ({ matrix }) => matrixModel(context.state, context.catalogue, matrix));
}

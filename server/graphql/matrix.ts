/** Two frameworks against each other, one cell of them, and what a cell's evidence amounts to. */
import { measures } from "../../client/model/evidence.ts";
import type { ProjectFilter, Tally } from "../../client/model/types.ts";
import type { Memory } from "../columns.ts";
import type { Cell as CountedCell } from "../counts/cell.ts";
import { cell as countCell, inheritedProjects } from "../counts/cell.ts";
import type { CellQuestion } from "../counts/cell.ts";
import type { Matrix as CountedMatrix, MatrixQuestion } from "../counts/matrix.ts";
import { matrix as countMatrix } from "../counts/matrix.ts";
import type { NotCounted as Uncounted } from "../counts/notCounted.ts";
import { notCounted } from "../counts/notCounted.ts";
import type { Page } from "./connection.ts";
import type { Fields } from "./fields.ts";
import { packed } from "./packed.ts";
import { listedProjects, projectConnection } from "./projects.ts";

/** A cell remembers the filter it was asked under, for its list of projects. */
export interface FilteredCell extends CountedCell {
  filter?: ProjectFilter | null;
}
interface FilteredMatrix extends CountedMatrix {
  filter?: ProjectFilter | null;
}

export const matrix = (memory: Memory, question: MatrixQuestion): FilteredMatrix => ({
  ...countMatrix(memory, question),
  filter: question.filter,
});

export const cell = (memory: Memory, question: CellQuestion): FilteredCell => ({
  ...countCell(memory, question),
  filter: question.filter,
});

export const Matrix: Fields<FilteredMatrix> = {
  cells: ({ cells, filter }): FilteredCell[] => (filter ? cells.map((each) => ({ ...each, filter })) : cells),
  packed,
  version: (_, __, { memory }) => memory.dataset.version,
};

export const Cell: Fields<FilteredCell> = {
  id: cellId,
  projects: ({ row, column, filter }, page: Page, context) =>
    projectConnection(context, { ...filter, items: [...(filter?.items ?? []), row.id, column.id] }, "NEWEST", page),
  inheritedProjects: ({ row, column }, page: Page, context) =>
    listedProjects(context, inheritedProjects(context.memory, row, column), "NEWEST", page),
  notCounted: ({ row, column }, _, { memory }) => notCounted(memory, row, column),
  decisions: async (parent, _, { load }) =>
    (await load.decisionsOn.load(cellId(parent))).sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0)),
};

export const NotCounted: Fields<Uncounted> = {
  projects: ({ projects }, page: Page, context) => listedProjects(context, projects, "NEWEST", page),
};

export const Evidence: Fields<Tally> = {
  expected: (tally) => measures(tally)?.expected,
  lift: (tally) => measures(tally)?.lift,
  chance: (tally) => measures(tally)?.chance,
};

export function cellId({ row, column }: CountedCell): string {
  return `${row.id}__${column.id}`;
}

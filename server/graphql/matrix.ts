/** Two frameworks against each other, one cell of them, and what a cell's evidence amounts to. */
import { measures } from "../../client/model/evidence.ts";
import type { Tally } from "../../client/model/types.ts";
import type { Cell as CountedCell } from "../counts/cell.ts";
import { inheritedProjects, selectedProjects } from "../counts/cell.ts";
import type { Matrix as CountedMatrix } from "../counts/matrix.ts";
import type { NotCounted as Uncounted } from "../counts/notCounted.ts";
import { notCounted } from "../counts/notCounted.ts";
import type { Page } from "./connection.ts";
import type { Fields } from "./fields.ts";
import { packed } from "./packed.ts";
import { listedProjects } from "./projects.ts";

export const Matrix: Fields<CountedMatrix> = {
  packed,
  version: (_, __, { memory }) => memory.dataset.version,
};

export const Cell: Fields<CountedCell> = {
  id: ({ row, column }) => `${row.id}__${column.id}`,
  projects: (cell, page: Page, context) => listedProjects(context, selectedProjects(context.memory, cell), page),
  inheritedProjects: ({ row, column }, page: Page, context) =>
    listedProjects(context, inheritedProjects(context.memory, row, column), page),
  notCounted: ({ row, column }, _, { memory }) => notCounted(memory, row, column),
  decisions: ({ row, column }) => row.decisions.filter((decision) => decision.column === column),
};

export const NotCounted: Fields<Uncounted> = {
  projects: ({ projects }, page: Page, context) => listedProjects(context, projects, page),
};

export const Evidence: Fields<Tally> = {
  expected: (tally) => measures(tally)?.expected,
  lift: (tally) => measures(tally)?.lift,
  chance: (tally) => measures(tally)?.chance,
};

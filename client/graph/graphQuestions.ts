/** What the graph of a chosen item, cell, link, project or pair of frameworks asks. */
import {
  cellGraphQuestion,
  frameworkGraphQuestion,
  itemGraphQuestion,
  projectGraphQuestion,
} from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import { resultOf } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { filterOf } from "../filters/filter.ts";
import type { Context } from "../model/context.ts";
import { listingFilter } from "../projects/listing.ts";
import { selectionOf } from "../model/selection.ts";
import { language } from "../model/state.ts";

/** Projects drawn at most under one heading. */
export const laneLength = 20;

export function graphQuestions(context: Context): Question<unknown>[] {
  const selection = selectionOf(context);
  if (selection.kind === "item") return [itemGraphOf(context, selection.item)];
  if (selection.kind === "cell") return [cellGraphOf(context, selection.row, selection.column)];
  if (selection.kind === "link") return [itemGraphOf(context, homeOf(context, selection.from, selection.to))];
  if (selection.kind === "none" || selection.kind === "frameworks") return [frameworkGraphOf(context)];
  const project = projectGraphOf(context, selection.id);
  const result = resultOf(context.answers, project);
  return result.state === "ready" && !result.data.project ? [project, frameworkGraphOf(context)] : [project];
}

/** A link is shown in the graph of its end that is a row. */
export const homeOf = ({ state }: Context, from: Entry, to: Entry): Entry =>
  to.framework.id === state.rows ? to : from;

/** The framework that the graph of an item shows beside the item's own. */
export const otherFramework = ({ state }: Context, item: Entry): string =>
  item.framework.id === state.columns ? state.rows : state.columns;

export function itemGraphOf(context: Context, item: Entry) {
  const other = [otherFramework(context, item)];
  const filter = { ...filterOf(context), items: [item.id] };
  return itemGraphQuestion({
    item: item.id,
    edition: context.state.edition || undefined,
    both: { ...filter, frameworks: other },
    alone: { ...filter, notFrameworks: other },
    first: laneLength,
    language: language(context.state),
  });
}

export function cellGraphOf(context: Context, row: Entry, column: Entry) {
  const filter = (listing: "" | "row" | "column") => ({
    ...filterOf(context),
    ...listingFilter(listing, row, column),
  });
  return cellGraphQuestion({
    row: row.id,
    column: column.id,
    edition: context.state.edition || undefined,
    both: filter(""),
    ofRow: filter("row"),
    ofColumn: filter("column"),
    first: laneLength,
    language: language(context.state),
  });
}

export const projectGraphOf = ({ state }: Context, project: string) =>
  projectGraphQuestion({ project, edition: state.edition || undefined, language: language(state) });

/** The two frameworks that the overview is of: the selected ones, else those of the view. */
export function pairOf(context: Context): { rows: string; columns: string } {
  const selection = selectionOf(context);
  if (selection.kind === "frameworks") return { rows: selection.rows.id, columns: selection.columns.id };
  return { rows: context.state.rows, columns: context.state.columns };
}

export function frameworkGraphOf(context: Context) {
  const { rows, columns } = pairOf(context);
  return frameworkGraphQuestion({ rows, columns, edition: context.state.edition || undefined });
}

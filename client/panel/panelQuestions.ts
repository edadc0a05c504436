/** What the panel asks for the selected thing. */
import { cellQuestion, itemQuestion, linkQuestion, nodeQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Entry } from "../model/catalogue.ts";
import { filterOf } from "../filters/filter.ts";
import type { Context } from "../model/context.ts";
import { cellProjects, frameworkCounts, frameworkProjects, itemProjects } from "../projects/projectPages.ts";
import { selectionOf } from "../model/selection.ts";
import { language } from "../model/state.ts";

const editionOf = ({ state }: Context) => state.edition || undefined;

export const itemOf = (context: Context, item: Entry) => itemQuestion({ id: item.id, edition: editionOf(context) });

export const cellOf = (context: Context, row: Entry, column: Entry) =>
  cellQuestion({
    row: row.id,
    column: column.id,
    filter: filterOf(context),
    edition: editionOf(context),
  });

export const linkOf = (context: Context, id: string) => linkQuestion({ id, edition: editionOf(context) });

export const nodeOf = ({ state }: Context, id: string) => nodeQuestion({ id, language: language(state) });

export function panelQuestions(context: Context): Question<unknown>[] {
  const selection = selectionOf(context);
  switch (selection.kind) {
    case "none":
      return [];
    case "item":
      return [itemOf(context, selection.item), itemProjects(context, selection.item)];
    case "cell":
      return [cellOf(context, selection.row, selection.column), cellProjects(context, selection.row, selection.column)];
    case "frameworks": {
      const { rows, columns } = selection;
      return [frameworkCounts(context, rows, columns), frameworkProjects(context, rows, columns)];
    }
    case "link":
      return [linkOf(context, selection.id)];
    case "other":
      return [nodeOf(context, selection.id)];
  }
}

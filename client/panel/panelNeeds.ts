/** What the panel asks for the selected thing. */
import type { Need } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { cellNeed } from "./cellFacts.ts";
import { filterOf } from "../filters/filter.ts";
import { itemNeed } from "./itemFacts.ts";
import { linkNeed } from "./linkDetails.ts";
import type { Context } from "../model/context.ts";
import { nodeNeed } from "./nodeFacts.ts";
import { cellProjects, frameworkCounts, frameworkProjects, itemProjects } from "../projects/projectPages.ts";
import { selectionOf } from "../model/selection.ts";
import { language } from "../model/state.ts";

const editionOf = ({ state }: Context) => state.edition || undefined;

export const itemOf = (context: Context, item: Entry) => itemNeed({ id: item.id, edition: editionOf(context) });

export const cellOf = (context: Context, row: Entry, column: Entry) =>
  cellNeed({
    row: row.id,
    column: column.id,
    filter: filterOf(context),
    edition: editionOf(context),
  });

export const linkOf = (context: Context, id: string) => linkNeed({ id, edition: editionOf(context) });

export const nodeOf = ({ state }: Context, id: string) => nodeNeed({ id, language: language(state) });

export function panelNeeds(context: Context): Need<unknown>[] {
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

/** What the row-first list asks: the links and cells of one item, or the whole matrix to pick an item from. */
import { filterOf } from "../filters/filter.ts";
import { matrixOf } from "../matrix/matrixQuestion.ts";
import type { Entry } from "../model/catalogue.ts";
import type { Context } from "../model/context.ts";
import type { Level } from "../questions/generated.ts";
import { itemLinksQuestion, matrixQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Pair } from "./listedItem.ts";
import { counterpartsOf, listedItem } from "./listedItem.ts";

const levelOf = (item: Entry): Level => (!item.parent ? "TOP" : item.children.length === 0 ? "LEAF" : "ALL");

export function pairQuestions(context: Context, { item, other, asRow, leaf }: Pair) {
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
  return pair ? Object.values(pairQuestions(context, pair)) : [matrixOf(context)];
}

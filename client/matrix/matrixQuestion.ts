/** What the matrix asks. */
import type { Level, MatrixData } from "../questions/generated.ts";
import { matrixQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import { filterOf } from "../filters/filter.ts";
import type { Context } from "../model/context.ts";
import { list } from "../model/state.ts";

/** At leaf level columns keep the item above them, which carries the evidence of projects that name no more than that. */
function levelsOf({ state, catalogue }: Context): { rowLevel: Level; columnLevel: Level } {
  const opened = (side: string) => list(state.open).some((id) => catalogue.item.get(id)?.framework.id === side);
  return {
    rowLevel: state.rowLevel === "leaf" ? "LEAF" : opened(state.rows) ? "ALL" : "TOP",
    columnLevel: state.columnLevel === "leaf" || opened(state.columns) ? "ALL" : "TOP",
  };
}

export function matrixOf(context: Context): Question<MatrixData> {
  const { rows, columns, edition } = context.state;
  const filter = filterOf(context);
  return matrixQuestion({ rows, columns, ...levelsOf(context), filter, edition: edition || undefined });
}

export const matrixQuestions = (context: Context): Question<unknown>[] => [matrixOf(context)];

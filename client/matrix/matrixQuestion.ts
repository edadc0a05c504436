/** What the matrix asks. */
import type { Question } from "../model/answers.ts";
import { operation } from "../model/answers.ts";
import { filterOf } from "../filters/filter.ts";
import type { Context } from "../model/context.ts";
import { list } from "../model/state.ts";
import type { Claim, EvidenceRule, Level, ProjectFilter, Standing, UndecidedReason, Verdict } from "../model/types.ts";

export interface Packed {
  rowIds: string[];
  columnIds: string[];
  claims: Claim[];
  standings: Standing[];
  verdicts: Verdict[];
  reasons: UndecidedReason[];
  claim: number[];
  standing: (number | null)[];
  verdict: number[];
  reason: (number | null)[];
  links: number[];
  direct: number[];
  projects: number[];
  inherited: number[];
  selected: number[];
  countries: number[];
  organisations: number[];
  rowProjects: number[];
  columnProjects: number[];
  base: number;
}
export interface MatrixData {
  matrix: {
    selected: number;
    base: number;
    rule: EvidenceRule;
    edition: { id: string; title: string };
    packed: Packed;
  };
}

export const matrixQuestion = operation<
  MatrixData,
  { rows: string; columns: string; rowLevel: Level; columnLevel: Level; filter?: ProjectFilter; edition?: string }
>(
  "matrix",
  `query matrix($rows: ID!, $columns: ID!, $rowLevel: Level, $columnLevel: Level, $filter: ProjectFilter, $edition: ID) {
    matrix(rows: $rows, columns: $columns, rowLevel: $rowLevel, columnLevel: $columnLevel, filter: $filter, edition: $edition) {
      selected base edition { id title } rule { minProjects minCountries minOrganisations minExpected maxChance }
      packed { rowIds columnIds claims standings verdicts reasons claim standing verdict reason links direct projects inherited selected countries organisations rowProjects columnProjects base }
    }
  }`,
);

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

/** What the panel of a cell asks: claim, evidence and verdict, and how many projects name one side without the other. */
import { operation } from "./answers.ts";
import type { LinkFact, SourceFact } from "./facts.ts";
import { linkFields, sourceFields } from "./facts.ts";
import type { Claim, ProjectFilter, Standing, UndecidedReason, Verdict } from "./types.ts";

export interface EvidenceFacts {
  projects: number;
  inherited: number;
  /** Of the base, the projects that name the row item, and the column item. */
  rowProjects: number;
  columnProjects: number;
  /** Projects that name both frameworks. */
  base: number;
  countries: number;
  organisations: number;
  firstYear: number | null;
  lastYear: number | null;
  winners: number;
  champions: number;
  nominees: number;
  /** Null where the base is 0. */
  expected: number | null;
  chance: number | null;
}

export interface CellFactsFull {
  claim: Claim;
  standing: Standing | null;
  direct: number;
  links: LinkFact[];
  evidence: EvidenceFacts;
  verdict: Verdict;
  reason: UndecidedReason | null;
  beyondChance: boolean | null;
  /** Under the reader's filter. */
  selected: number;
  decisions: {
    id: string;
    decision: string;
    date: string;
    agency: { id: string; name: string };
    source: SourceFact;
    note: string | null;
  }[];
}

export interface CellData {
  cell: CellFactsFull | null;
  /** Projects that name the row item and nothing of the column's framework, and the other way round. */
  rowOnly: { totalCount: number } | null;
  columnOnly: { totalCount: number } | null;
}

export const cellNeed = operation<
  CellData,
  {
    row: string;
    column: string;
    rowFramework: string;
    columnFramework: string;
    filter?: ProjectFilter;
    edition?: string;
  }
>(
  "cell",
  `query cell($row: ID!, $column: ID!, $rowFramework: ID!, $columnFramework: ID!, $filter: ProjectFilter, $edition: ID) {
    cell(row: $row, column: $column, filter: $filter, edition: $edition) {
      claim standing direct links { ${linkFields} } verdict reason beyondChance selected
      evidence {
        projects inherited rowProjects columnProjects base countries organisations firstYear lastYear
        winners champions nominees expected chance
      }
      decisions { id decision date agency { id name } source { ${sourceFields} } note }
    }
    rowOnly: projects(filter: { items: [$row], notFrameworks: [$columnFramework] }, first: 1) { totalCount }
    columnOnly: projects(filter: { items: [$column], notFrameworks: [$rowFramework] }, first: 1) { totalCount }
  }`,
);

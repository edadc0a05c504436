/** What the panel of a cell asks: claim, evidence and verdict. */
import { operation } from "../model/answers.ts";
import type { LinkFact, SourceFact } from "../links/linkFacts.ts";
import { linkFields, sourceFields } from "../links/linkFacts.ts";
import type { RoleFacts } from "./roleFacts.ts";
import { roleFields } from "./roleFacts.ts";
import type {
  Claim,
  NotCountedReason,
  ProjectFilter,
  Standing,
  Tally,
  UndecidedReason,
  Verdict,
} from "../model/types.ts";

export interface EvidenceFacts extends Tally {
  firstYear: number | null;
  lastYear: number | null;
  winners: number;
  champions: number;
  nominees: number;
  /** Null where the base is 0. */
  expected: number | null;
  chance: number | null;
}

export interface PairFacts {
  row: RoleFacts;
  column: RoleFacts;
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
  notCounted: { reason: NotCountedReason; item: { id: string } | null; projects: { totalCount: number } }[];
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
  cell: PairFacts | null;
}

export const cellQuestion = operation<
  CellData,
  { row: string; column: string; filter?: ProjectFilter; edition?: string }
>(
  "cell",
  `query cell($row: ID!, $column: ID!, $filter: ProjectFilter, $edition: ID) {
    cell(row: $row, column: $column, filter: $filter, edition: $edition) {
      row { ${roleFields} } column { ${roleFields} }
      claim standing direct links { ${linkFields} } verdict reason beyondChance selected
      evidence {
        projects inherited rowProjects columnProjects base countries organisations firstYear lastYear
        winners champions nominees expected chance
      }
      notCounted { reason item { id } projects(first: 0) { totalCount } }
      decisions { id decision date agency { id name } source { ${sourceFields} } note }
    }
  }`,
);

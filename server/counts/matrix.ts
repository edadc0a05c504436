/** The matrix of two frameworks: every cell with its claim, its evidence and its verdict. */
import { judge } from "../../client/model/evidence.ts";
import type { EvidenceRule, Level, ProjectFilter } from "../../client/model/types.ts";
import { BadInput } from "../memory/badInput.ts";
import type { Edition, Framework, Item, Memory } from "../memory/memory.ts";
import { addressing } from "./addressing.ts";
import type { Cell } from "./cell.ts";
import type { Deadline } from "./deadline.ts";
import { noDeadline } from "./deadline.ts";
import { itemsAt, knownEdition, knownFramework } from "./known.ts";
import { evidenceOf, pairCounts } from "./pairCounts.ts";
import { pairLinks } from "./pairLinks.ts";
import { ruleOf } from "./rule.ts";
import type { RuleInput } from "./rule.ts";
import { select } from "./selection.ts";
import type { Scope, Selection } from "./selection.ts";

export interface MatrixQuestion {
  /** Ids of two frameworks. */
  rows: string;
  columns: string;
  rowLevel: Level;
  columnLevel: Level;
  edition?: string | null;
  filter?: ProjectFilter | null;
  rule?: RuleInput | null;
}
export interface Matrix {
  rows: Item[];
  columns: Item[];
  /** Row by row: the cell of row i and column j is cells[i × columns.length + j]. */
  cells: Cell[];
  /** Per row and column: projects of the base that address the item directly. */
  rowProjects: number[];
  columnProjects: number[];
  /** Distinct projects that name both frameworks, and those of them under the filter. */
  base: number;
  selected: number;
  edition: Edition;
  rule: EvidenceRule;
}

/** BadInput on unknown ids, on one framework taken twice and on a rule or filter that does not hold. */
export function matrix(memory: Memory, question: MatrixQuestion, scope: Scope = {}): Matrix {
  const { deadline = noDeadline } = scope;
  const rowFramework = knownFramework(memory, question.rows);
  const columnFramework = knownFramework(memory, question.columns);
  if (rowFramework === columnFramework) throw new BadInput("rows and columns must be two frameworks");
  const edition = knownEdition(memory, question.edition);
  const rule = ruleOf(question.rule);
  const counts = pairCounts(memory, rowFramework, columnFramework, deadline);
  const selection = scope.selection ?? select(memory, question.filter, deadline);
  const narrowed = selection.count < memory.projects.count;
  const chosen = narrowed ? countSelected(memory, rowFramework, columnFramework, selection, deadline) : counts;
  const claims = pairLinks(memory, rowFramework, columnFramework, edition);

  const rows = itemsAt(rowFramework, question.rowLevel);
  const columns = itemsAt(columnFramework, question.columnLevel);
  const cellOf = (row: Item, column: Item): Cell => {
    const claim = claims(row, column);
    const evidence = evidenceOf(counts, row, column);
    const selected = chosen.projects[row.rank * columnFramework.items.length + column.rank]!;
    return {
      row,
      column,
      ...claim,
      evidence,
      ...judge(claim.claim, claim.standing, evidence, rule),
      selected,
      selection,
    };
  };
  return {
    rows,
    columns,
    cells: rows.flatMap((row) => columns.map((column) => cellOf(row, column))),
    rowProjects: rows.map(({ rank }) => counts.rowProjects[rank]!),
    columnProjects: columns.map(({ rank }) => counts.columnProjects[rank]!),
    base: counts.base,
    selected: chosen.base,
    edition,
    rule,
  };
}

/** Of the projects under the filter those that name both frameworks, and per pair those that address both directly. */
function countSelected(
  { projects }: Memory,
  rows: Framework,
  columns: Framework,
  { misses }: Selection,
  deadline: Deadline,
) {
  const width = columns.items.length;
  const pairs = new Uint32Array(rows.items.length * width);
  const rowsOf = addressing(rows, projects);
  const columnsOf = addressing(columns, projects);
  let base = 0;
  for (let project = 0; project < projects.count; project++) {
    deadline.checkAt(project);
    if (misses[project] !== 0) continue;
    const down = rowsOf(project);
    if (down.all === 0) continue;
    const across = columnsOf(project);
    if (across.all === 0) continue;
    base++;
    for (let i = 0; i < down.direct; i++) {
      const start = down.places[i]! * width;
      for (let j = 0; j < across.direct; j++) pairs[start + across.places[j]!]!++;
    }
  }
  return { base, projects: pairs };
}

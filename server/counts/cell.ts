/** One cell: what the mappings claim of a pair of items, what the projects show, and the verdict. */
import { judge } from "../../client/model/evidence.ts";
import type { Judgement } from "../../client/model/evidence.ts";
import type { EvidenceRule, ProjectFilter } from "../../client/model/types.ts";
import { BadInput } from "../memory/badInput.ts";
import type { Edition, Item, Memory } from "../memory/memory.ts";
import { wayTo } from "./addressing.ts";
import { noDeadline } from "./deadline.ts";
import { knownEdition, knownItem } from "./known.ts";
import { evidenceOf, pairCounts } from "./pairCounts.ts";
import type { Evidence } from "./pairCounts.ts";
import { pairLinks } from "./pairLinks.ts";
import type { PairClaim } from "./pairLinks.ts";
import { ruleOf } from "./rule.ts";
import type { RuleInput } from "./rule.ts";
import { select } from "./selection.ts";
import type { Scope, Selection } from "./selection.ts";

/** Depends on its two items only, never on the level at which it is shown. */
export interface Cell extends PairClaim, Judgement {
  row: Item;
  column: Item;
  /** All projects of the dataset; the verdict rests on it. */
  evidence: Evidence;
  /** Projects under the filter that address both items directly. */
  selected: number;
  /** What the filter leaves; the same for all cells of a matrix. */
  selection: Selection;
}

export interface CellQuestion {
  row: string;
  column: string;
  edition?: string | null;
  filter?: ProjectFilter | null;
  rule?: RuleInput | null;
}

/** BadInput on unknown ids, on two items of one framework and on a rule or filter that does not hold. */
export function cell(
  memory: Memory,
  question: CellQuestion,
  scope: Scope = {},
): Cell & { edition: Edition; rule: EvidenceRule } {
  const { deadline = noDeadline } = scope;
  const row = knownItem(memory, question.row);
  const column = knownItem(memory, question.column);
  if (row.framework === column.framework) throw new BadInput("row and column must be items of two frameworks");
  const edition = knownEdition(memory, question.edition);
  const rule = ruleOf(question.rule);
  const claim = pairLinks(memory, row.framework, column.framework, edition)(row, column);
  const evidence = evidenceOf(pairCounts(memory, row.framework, column.framework, deadline), row, column);
  const selection = scope.selection ?? select(memory, question.filter, deadline);
  const selected = selectedProjects(memory, { row, column, selection }).length;
  const judgement = judge(claim.claim, claim.standing, evidence, rule);
  return { row, column, ...claim, evidence, ...judgement, selected, selection, edition, rule };
}

/** The projects that address both items directly, ascending. */
export function cellProjects({ projects: { direct } }: Memory, row: Item, column: Item): number[] {
  const [few, many] = [direct[row.index]!, direct[column.index]!].sort((a, b) => a.length - b.length);
  const both: number[] = [];
  let at = 0;
  for (const project of few!) {
    while (at < many!.length && many![at]! < project) at++;
    if (many![at] === project) both.push(project);
  }
  return both;
}

/** Of these, the ones that the filter of a cell leaves. */
export const selectedProjects = (memory: Memory, cell: Pick<Cell, "row" | "column" | "selection">): number[] =>
  cellProjects(memory, cell.row, cell.column).filter((project) => cell.selection.misses[project] === 0);

/** The projects that address both items, at least one of them only by inheritance, ascending. */
export function inheritedProjects(memory: Memory, row: Item, column: Item): number[] {
  return cellProjects(memory, top(row), top(column)).filter((project) => {
    const toRow = wayTo(row, project, memory.items, memory.projects);
    const toColumn = toRow && wayTo(column, project, memory.items, memory.projects);
    return toColumn !== null && (toRow === "INHERITED" || toColumn === "INHERITED");
  });
}

/** Whoever addresses an item in any way names something under its topmost ancestor. */
const top = (item: Item): Item => (item.parent ? top(item.parent) : item);

/** The columns of a graph as rows one under the other: nodes, dummies of edges that pass a column (Sugiyama, Tagawa, Toda 1981), and links to more. */
import type { GraphEdge, GraphGroup, GraphModel, GraphNode } from "./graphModel.ts";
import { frameworkOf } from "./graphModel.ts";
import type { TextLine } from "./labels.ts";
import { columnWidth, headingLines, headingStep, labelLines, lineStep, padding } from "./labels.ts";

export interface LayoutRow {
  id: string;
  column: number;
  /** Null for a dummy. */
  group: GraphGroup | null;
  node: GraphNode | null;
  lines: TextLine[];
  height: number;
  /** The distance to the row above, with the heading that begins here. */
  above: number;
  top: number;
  /** Rows of the next columns to either side that links and wholes lead to; of projects those that they name. */
  neighbours: LayoutRow[];
}

export interface Arrangement {
  columns: LayoutRow[][];
  widths: number[];
  /** The rows that an edge goes by, from left to right, its ends among them. */
  edgePaths: ReadonlyMap<string, LayoutRow[]>;
}

const rowGap = 5;
const groupGap = 24;
const dummyHeight = 8;
const shortest = 26;
/** A node with many arrows grows to keep their heads apart, up to a limit. */
const arrowStep = 8;
const tallestForArrows = 130;
export const headingGap = 8;

export const moreLinkOf = (group: GraphGroup): string => `${group.id} more`;

export function arrange(model: GraphModel): Arrangement {
  const count = model.groups.reduce((most, group) => Math.max(most, group.column + 1), 0);
  const groupOf = new Map(model.groups.map((group) => [group.id, group]));
  const columnOf = (node: GraphNode) => groupOf.get(node.group)?.column ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    columnWidth(
      model.nodes.filter((node) => columnOf(node) === column),
      count,
    ),
  );
  const columns: LayoutRow[][] = widths.map(() => []);
  const rowOf = new Map<string, LayoutRow>();
  const add = (
    row: Omit<LayoutRow, "above" | "top" | "neighbours">,
    index = columns[row.column]?.length ?? 0,
  ): LayoutRow => {
    const whole = { ...row, above: 0, top: 0, neighbours: [] };
    columns[row.column]?.splice(index, 0, whole);
    rowOf.set(row.id, whole);
    return whole;
  };

  for (const group of model.groups) {
    const { column } = group;
    const nodes = model.nodes.filter((node) => node.group === group.id);
    for (const node of group.free ? leastCrossing(nodes, model) : nodes) {
      const label = labelLines(node, widths[column] ?? 0);
      const arrows = model.edges.filter((edge) => edge.kind === "link" && edge.to === node.id).length;
      const written = label.length * lineStep + 2 * padding;
      const height = Math.max(shortest, written, Math.min(tallestForArrows, (arrows + 1) * arrowStep));
      const lines = label.map((line) => ({ ...line, y: line.y + (height - written) / 2 }));
      add({ id: node.id, column, group, node, lines, height });
    }
    if (group.more) add({ id: moreLinkOf(group), column, group, node: null, lines: [], height: shortest });
  }

  const edgePaths = new Map<string, LayoutRow[]>();
  for (const edge of model.edges) {
    const ends = [rowOf.get(edge.from), rowOf.get(edge.to)].filter((row) => row !== undefined);
    const [left, right] = ends.sort((a, b) => a.column - b.column);
    if (!left || !right) continue;
    const edgePath = [left];
    for (let column = left.column + 1; column < right.column; column++) edgePath.push(dummy(edge, column));
    edgePath.push(right);
    edgePath.slice(1).forEach((row, index) => {
      const before = edgePath[index];
      if (!before) return;
      // What projects name does not move for them: the projects come to it.
      if (edge.kind !== "names" || left.id === edge.from) before.neighbours.push(row);
      if (edge.kind !== "names" || right.id === edge.from) row.neighbours.push(before);
    });
    edgePaths.set(edge.id, edgePath);
  }

  const headingHeight = (group: GraphGroup) =>
    headingLines(group.title, widths[group.column] ?? 0).length * headingStep + headingGap;
  for (const rows of columns) {
    let group: GraphGroup | null = null;
    rows.forEach((row, index) => {
      if (index > 0) row.above = rowGap;
      if (row.group && row.group !== group) row.above = headingHeight(row.group) + (group ? groupGap : row.above);
      group = row.group ?? group;
    });
  }
  return { columns, widths, edgePaths };

  /** Edges of one kind to one node share a dummy, at the place that the node would have in this column. */
  function dummy({ kind, status, to }: GraphEdge, column: number): LayoutRow {
    const id = `${column} ${to} ${kind} ${status ?? ""}`;
    const known = rowOf.get(id);
    if (known) return known;
    const goal = rowOf.get(to)?.node;
    const framework = (node: GraphNode | null | undefined) => node && frameworkOf(node.group);
    const rows = columns[column] ?? [];
    const after = rows.findIndex(({ node }) => framework(node) === framework(goal) && node!.order > goal!.order);
    const end = rows.findLastIndex(({ node }) => node && framework(node) === framework(goal)) + 1;
    const index = after >= 0 ? after : end > 0 ? end : rows.length;
    return add({ id, column, group: null, node: null, lines: [], height: dummyHeight }, index);
  }
}

/** Nodes by the mean place of what they are joined to; those joined to nothing come last, in their own order. */
function leastCrossing(nodes: GraphNode[], { nodes: all, edges }: GraphModel): GraphNode[] {
  const place = new Map(all.map((node, index) => [node.id, index]));
  const mean = new Map(
    nodes.map((node) => {
      const ends = edges.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : []));
      const places = ends.flatMap((id) => place.get(id) ?? []);
      return [node.id, places.length > 0 ? places.reduce((a, b) => a + b) / places.length : Infinity];
    }),
  );
  const value = (node: GraphNode) => mean.get(node.id) ?? Infinity;
  return [...nodes].sort((a, b) => (value(a) === value(b) ? a.order - b.order : value(a) - value(b)));
}

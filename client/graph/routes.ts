/** The route of each edge as points: out of one side of a node, through the dummies of the columns between, into the facing side of another. */
import type { GraphEdge } from "./graphModel.ts";
import type { LayoutRow } from "./layoutRows.ts";

export type Point = readonly [x: number, y: number];

/** Room before a node for the head of an arrow. */
export const headLength = 8;
const portStep = 8;
const portInset = 6;

interface Extent {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Points from `from` to `to`; a link ends short of its node by the length of an arrow's head. */
export function routes(
  edges: readonly GraphEdge[],
  edgePaths: ReadonlyMap<string, LayoutRow[]>,
  extents: ReadonlyMap<LayoutRow, Extent>,
): Map<string, Point[]> {
  const port = ports(edges, edgePaths, extents);
  const paths = new Map<string, Point[]>();
  for (const edge of edges) {
    const edgePath = edgePaths.get(edge.id);
    if (!edgePath) continue;
    const forward = edgePath[0]?.id === edge.from;
    const points = edgePath.flatMap((row, index): Point[] => {
      const { x, y, width, height } = extents.get(row)!;
      const atEnd = row.id === edge.to && edge.kind === "link" ? headLength : 0;
      if (index === 0) return [[x + width + atEnd, port(edge, row, "right")]];
      if (index === edgePath.length - 1) return [[x - atEnd, port(edge, row, "left")]];
      return [
        [x, y + height / 2],
        [x + width, y + height / 2],
      ];
    });
    paths.set(edge.id, forward ? points : points.reverse());
  }
  return paths;
}

type Side = "left" | "right";

/**
 * Where an edge meets a side of its node. Links that arrive have a port each, so that every head is seen; links that
 * leave, parts and names share one a kind. Ports are in the order of what they lead to.
 */
function ports(
  edges: readonly GraphEdge[],
  edgePaths: ReadonlyMap<string, LayoutRow[]>,
  extents: ReadonlyMap<LayoutRow, Extent>,
): (edge: GraphEdge, row: LayoutRow, side: Side) => number {
  const middle = (row: LayoutRow | undefined) => {
    const extent = row && extents.get(row);
    return extent ? extent.y + extent.height / 2 : 0;
  };
  const portName = (edge: GraphEdge, row: LayoutRow) =>
    edge.kind !== "link" ? edge.kind : edge.to === row.id ? edge.id : "out";
  const sides = new Map<string, Map<string, number[]>>();
  for (const edge of edges) {
    const edgePath = edgePaths.get(edge.id);
    if (!edgePath) continue;
    const ends = [
      { row: edgePath[0], side: "right", next: edgePath[1] },
      { row: edgePath.at(-1), side: "left", next: edgePath.at(-2) },
    ] as const;
    for (const { row, side, next } of ends) {
      if (!row) continue;
      const known = sides.get(`${side} ${row.id}`) ?? new Map<string, number[]>();
      sides.set(`${side} ${row.id}`, known);
      known.set(portName(edge, row), [...(known.get(portName(edge, row)) ?? []), middle(next)]);
    }
  }
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const order = new Map(
    [...sides].map(([id, names]) => [
      id,
      [...names].sort(([a, x], [b, y]) => mean(x) - mean(y) || (a < b ? -1 : 1)).map(([name]) => name),
    ]),
  );
  return (edge, row, side) => {
    const names = order.get(`${side} ${row.id}`) ?? [];
    const height = extents.get(row)?.height ?? 0;
    const step = Math.min(portStep, (height - 2 * portInset) / Math.max(1, names.length - 1));
    return middle(row) + (names.indexOf(portName(edge, row)) - (names.length - 1) / 2) * step;
  };
}

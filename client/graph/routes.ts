/** The way of each edge as points: out of one side of a node, through passages, into the facing side of another. */
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
  chains: ReadonlyMap<string, LayoutRow[]>,
  extents: ReadonlyMap<LayoutRow, Extent>,
): Map<string, Point[]> {
  const port = ports(edges, chains, extents);
  const paths = new Map<string, Point[]>();
  for (const edge of edges) {
    const chain = chains.get(edge.id);
    if (!chain) continue;
    const forward = chain[0]?.id === edge.from;
    const points = chain.flatMap((slot, index): Point[] => {
      const { x, y, width, height } = extents.get(slot)!;
      const atEnd = slot.id === edge.to && edge.kind === "link" ? headLength : 0;
      if (index === 0) return [[x + width + atEnd, port(edge, slot, "right")]];
      if (index === chain.length - 1) return [[x - atEnd, port(edge, slot, "left")]];
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
 * leave, parts and names share one a kind. Ports stand in the order of what they lead to.
 */
function ports(
  edges: readonly GraphEdge[],
  chains: ReadonlyMap<string, LayoutRow[]>,
  extents: ReadonlyMap<LayoutRow, Extent>,
): (edge: GraphEdge, slot: LayoutRow, side: Side) => number {
  const middle = (slot: LayoutRow | undefined) => {
    const extent = slot && extents.get(slot);
    return extent ? extent.y + extent.height / 2 : 0;
  };
  const portName = (edge: GraphEdge, slot: LayoutRow) =>
    edge.kind !== "link" ? edge.kind : edge.to === slot.id ? edge.id : "out";
  const sides = new Map<string, Map<string, number[]>>();
  for (const edge of edges) {
    const chain = chains.get(edge.id);
    if (!chain) continue;
    const ends = [
      { slot: chain[0], side: "right", next: chain[1] },
      { slot: chain.at(-1), side: "left", next: chain.at(-2) },
    ] as const;
    for (const { slot, side, next } of ends) {
      if (!slot) continue;
      const known = sides.get(`${side} ${slot.id}`) ?? new Map<string, number[]>();
      sides.set(`${side} ${slot.id}`, known);
      known.set(portName(edge, slot), [...(known.get(portName(edge, slot)) ?? []), middle(next)]);
    }
  }
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const order = new Map(
    [...sides].map(([id, names]) => [
      id,
      [...names].sort(([a, x], [b, y]) => mean(x) - mean(y) || (a < b ? -1 : 1)).map(([name]) => name),
    ]),
  );
  return (edge, slot, side) => {
    const names = order.get(`${side} ${slot.id}`) ?? [];
    const height = extents.get(slot)?.height ?? 0;
    const step = Math.min(portStep, (height - 2 * portInset) / Math.max(1, names.length - 1));
    return middle(slot) + (names.indexOf(portName(edge, slot)) - (names.length - 1) / 2) * step;
  };
}

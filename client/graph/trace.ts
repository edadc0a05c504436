/** What belongs together when a reader points at one thing: the paths through it, as ids of nodes and edges. */
import type { GraphEdge, GraphModel } from "./graphModel.ts";

/**
 * From a node or edge, all that supports it, step by step, and all that it supports. Naming is no support and is not
 * followed on: projects light up with what they name, never with the targets of a goal they name.
 */
export function trace({ nodes, edges }: GraphModel, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  const start = edges.find((edge) => edge.id === id);
  const follow = (from: string, next: (edge: GraphEdge) => string, end: (edge: GraphEdge) => string) => {
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      found.add(at);
      for (const edge of edges) {
        if (edge.kind === "names" || next(edge) !== at || found.has(edge.id)) continue;
        found.add(edge.id);
        open.push(end(edge));
      }
    }
  };
  const fromOf = (edge: GraphEdge) => edge.from;
  const toOf = (edge: GraphEdge) => edge.to;
  if (start?.kind === "names") return new Set([id, start.from, start.to]);
  if (nodes.find((node) => node.id === id)?.kind !== "project") {
    follow(start?.to ?? id, fromOf, toOf);
    follow(start?.from ?? id, toOf, fromOf);
  }
  for (const edge of edges) {
    if (edge.kind === "names" && (edge.from === id || edge.to === id))
      [edge.id, edge.from, edge.to].forEach((part) => found.add(part));
  }
  return found;
}

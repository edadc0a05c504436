/** The graph as a list: the nodes under each heading and their relations to other nodes. */
import type { GraphEdge, GraphGroup, GraphModel, GraphNode } from "./graphModel.ts";

export interface Relation {
  kind: "supports" | "supported" | "parts" | "names" | "named";
  /** One of the edges it tells of: all have its status, standing and reason. */
  edge: GraphEdge;
  ends: GraphNode[];
}
export interface GraphSection {
  group: GraphGroup;
  entries: { node: GraphNode; relations: Relation[] }[];
}

/** Each link is listed once: at the end that is not the focus of the graph, or, of two such ends, at the left one. */
export function graphSections({ nodes, edges, groups }: GraphModel): GraphSection[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const columnOf = new Map(groups.map((group) => [group.id, group.column]));
  const column = (id: string) => columnOf.get(nodeOf.get(id)?.group ?? "") ?? 0;
  const hasFocus = nodes.some((node) => node.focus && node.kind !== "project");
  const teller = ({ from, to }: GraphEdge) => {
    if (nodeOf.get(from)?.focus) return to;
    if (nodeOf.get(to)?.focus || !hasFocus || column(from) === 0) return from;
    return to;
  };
  const relationsOf = (node: GraphNode): Relation[] => {
    const relations = new Map<string, Relation>();
    for (const edge of edges) {
      const kind = kindAt(edge, node.id, teller(edge));
      const end = nodeOf.get(edge.from === node.id ? edge.to : edge.from);
      if (!kind || !end) continue;
      const like = [kind, edge.status, edge.standing, edge.reason].join(" ");
      const known = relations.get(like);
      if (known) known.ends.push(end);
      else relations.set(like, { kind, edge, ends: [end] });
    }
    return [...relations.values()];
  };
  return groups
    .map((group) => ({
      group,
      entries: nodes
        .filter((node) => node.group === group.id)
        .map((node) => ({ node, relations: relationsOf(node) }))
        .filter(({ node, relations }) => !node.focus || relations.length > 0),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** How an edge is listed at a node; null where it is listed elsewhere. */
function kindAt({ kind, from, to }: GraphEdge, id: string, teller: string): Relation["kind"] | null {
  if (id !== from && id !== to) return null;
  if (kind === "part") return id === to ? "parts" : null;
  if (kind === "names") return id === from ? "names" : "named";
  if (id !== teller) return null;
  return id === from ? "supports" : "supported";
}

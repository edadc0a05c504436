/** Draws links, parts and names as curves; an edge that can be selected is a link. */
import { curveBumpX, line } from "d3";
import type { GraphEdge } from "./graphModel.ts";
import type { Point } from "./routes.ts";
import { headLength } from "./routes.ts";
import { key } from "../parts/key.ts";
import type { Layer, DrawContext } from "./drawContext.ts";

const path = line<Point>(
  (point) => point[0],
  (point) => point[1],
).curve(curveBumpX);

/** The head of an arrow, its tip on the node. */
function head(points: readonly Point[]): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return "";
  const [x, y] = end;
  const tip = Math.sign(x - before[0]) * headLength;
  return `M${x},${y - 3.5}L${x + tip},${y}L${x},${y + 3.5}Z`;
}

export function drawEdges(layer: Layer, all: GraphEdge[], { placed, address, choose }: DrawContext): void {
  const edges = layer
    .selectAll<SVGAElement, GraphEdge>("a.graph-edge")
    .data(all, key)
    .join((enter) => {
      const a = enter.append("a").attr("tabindex", -1);
      a.append("path").attr("class", "graph-hit");
      a.append("path").attr("class", "graph-line");
      a.append("path").attr("class", "graph-arrow");
      a.append("title");
      return a;
    })
    .order()
    .attr("data-id", (edge) => edge.id)
    .attr("class", "graph-edge")
    .attr("data-kind", (edge) => edge.kind)
    .attr("data-status", (edge) => edge.status?.toLowerCase() ?? null)
    .attr("data-standing", (edge) => edge.standing?.toLowerCase() ?? null)
    .attr("data-chosen", (edge) => (edge.chosen ? "" : null))
    .attr("href", (edge) => (edge.select ? address({ select: edge.select }) : null))
    .on("click", (event: MouseEvent, edge) => edge.select && choose(event, { select: edge.select }));
  const points = (edge: GraphEdge) => placed.routes.get(edge.id) ?? [];
  edges.select("path.graph-hit").attr("d", (edge) => (edge.select ? path(points(edge)) : null));
  edges.select("path.graph-line").attr("d", (edge) => path(points(edge)));
  edges.select("path.graph-arrow").attr("d", (edge) => (edge.kind === "link" ? head(points(edge)) : null));
  edges.select("title").text((edge) => [edge.label, edge.reason].filter(Boolean).join(". "));
}

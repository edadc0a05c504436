/** Draws items as cards and projects as rows with a dot, each a link to its own graph. */
import type { GraphNode } from "./graphModel.ts";
import type { GraphLayout } from "./layout.ts";
import { key } from "../parts/key.ts";
import { drawLabel } from "./drawLabel.ts";
import type { Layer, DrawContext } from "./drawContext.ts";
import { translate } from "./drawContext.ts";

export function drawNodes(layer: Layer, all: GraphNode[], { placed, address, choose }: DrawContext): void {
  const start = all.find((node) => node.focus) ?? all[0];
  const nodes = layer
    .selectAll<SVGAElement, GraphNode>("a.graph-node")
    .data(all, key)
    .join((enter) => {
      const a = enter.append("a");
      a.append("rect").attr("class", "graph-card");
      a.append("path").attr("class", "graph-bar");
      a.append("circle").attr("class", "graph-pip");
      a.append("text");
      return a;
    })
    .order()
    .attr("data-id", (node) => node.id)
    .attr("class", "graph-node")
    .attr("data-kind", (node) => node.kind)
    .attr("data-focus", (node) => (node.focus ? "" : null))
    .attr("href", (node) => address({ select: node.id }))
    .attr("tabindex", (node) => (node === start ? 0 : -1))
    .attr("aria-current", (node) => (node.focus ? "true" : null))
    .attr("transform", (node) => translate(placed.nodes.get(node.id)))
    .on("click", (event: MouseEvent, node) => choose(event, { select: node.id }));
  nodes
    .select("rect.graph-card")
    .attr("width", (node) => placed.nodes.get(node.id)?.width ?? 0)
    .attr("height", (node) => placed.nodes.get(node.id)?.height ?? 0)
    .attr("rx", (node) => (node.kind === "item" ? 7 : 1));
  nodes
    .select("path.graph-bar")
    .attr("d", (node) => bar(node, placed))
    .attr("fill", (node) => node.color);
  nodes
    .select("circle.graph-pip")
    .attr("r", (node) => (node.kind === "project" ? 4 : 0))
    .attr("cx", (node) => pip(node, placed))
    .attr("cy", (node) => (placed.nodes.get(node.id)?.height ?? 0) / 2);
  nodes.select<SVGTextElement>("text").each(drawLabel((node) => placed.nodes.get(node.id), placed.mirrored));
}

/** The accent of an item that has a colour, at the side where its text starts. */
function bar({ id, color }: GraphNode, { nodes, mirrored }: GraphLayout): string | null {
  const box = nodes.get(id);
  if (!color || !box) return null;
  const x = mirrored ? box.width - 4 : 0;
  return `M${x},0h4v${box.height}h-4Z`;
}

/** The dot of a project is where its lines begin: on the side of the middle of the picture. */
function pip({ id }: GraphNode, { nodes, width }: GraphLayout): number {
  const box = nodes.get(id);
  return box && box.x + box.width / 2 < width / 2 ? box.width : 0;
}

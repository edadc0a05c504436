/** Draws the heading over a group of nodes, and the link to more below it. */
import type { GraphGroup } from "./graphModel.ts";
import { inset } from "./labels.ts";
import { key } from "../parts/key.ts";
import { drawLabel } from "./drawLabel.ts";
import type { Layer, DrawContext } from "./drawContext.ts";
import { translate } from "./drawContext.ts";

export function drawHeadings(layer: Layer, groups: GraphGroup[], { placed }: DrawContext): void {
  layer
    .selectAll<SVGTextElement, GraphGroup>("text.graph-heading")
    .data(groups, key)
    .join("text")
    .attr("data-id", (group) => group.id)
    .attr("class", "graph-heading")
    .attr("transform", (group) => translate(placed.headings.get(group.id)))
    .each(drawLabel((group) => placed.headings.get(group.id), placed.mirrored));
}

export function drawMoreLinks(layer: Layer, groups: GraphGroup[], { placed, address, choose }: DrawContext): void {
  layer
    .selectAll<SVGAElement, GraphGroup>("a.graph-more")
    .data(
      groups.filter((group) => group.more),
      key,
    )
    .join((enter) => {
      const a = enter.append("a");
      a.append("text");
      return a;
    })
    .attr("data-id", (group) => group.id)
    .attr("class", "graph-more")
    .attr("href", (group) => (group.more?.to ? address(group.more.to) : "#projects"))
    .attr("transform", (group) => translate(placed.moreLinks.get(group.id)))
    .on("click", (event: MouseEvent, group) => group.more?.to && choose(event, group.more.to))
    .select("text")
    .attr("x", (group) => (placed.mirrored ? (placed.moreLinks.get(group.id)?.width ?? 0) - inset : inset))
    .attr("y", 17)
    .text((group) => group.more?.text ?? "");
}

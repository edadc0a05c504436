/** Draws a graph into `root` by keyed join: columns of items, the links between them, and projects beside what they name. */
import { select } from "d3";
import type { GraphModel } from "./graphModel.ts";
import { layout } from "./layout.ts";
import type { State } from "../model/state.ts";
import { drawEdges } from "./drawEdges.ts";
import { drawMoreLinks, drawHeadings } from "./drawGroups.ts";
import { drawNodes } from "./drawNodes.ts";
import { key } from "../parts/key.ts";
import { moveByArrows } from "./moveByArrows.ts";
import type { Act } from "./drawContext.ts";
import { drawContext } from "./drawContext.ts";
import { traceOnPointing } from "./traceOnPointing.ts";
import { resize } from "./zoom.ts";

/** Room around the picture. */
const margin = 12;
/** From so many edges on, lines are thinner. */
const denseFrom = 80;

/** Returns the sheet it is drawn on. `act` is called with what the reader selects. */
export function drawGraph(root: Element, model: GraphModel, state: State, act: Act, mirrored = false): HTMLElement {
  const placed = layout(model, mirrored);
  const sheet = select(root)
    .selectAll<HTMLDivElement, { id: string }>("div.graph-sheet")
    .data([{ id: "sheet" }], key)
    .join("div")
    .attr("data-id", "sheet")
    .attr("class", "graph-sheet");
  const svgs = sheet
    .selectAll<SVGSVGElement, { id: string }>("svg")
    .data([{ id: "graph" }, { id: "lit" }], key)
    .join("svg")
    .attr("data-id", (d) => d.id)
    .attr("class", (d) => (d.id === "lit" ? "graph-lit" : "graph-drawing"))
    .attr("data-dense", model.edges.length > denseFrom)
    .attr("direction", mirrored ? "rtl" : "ltr")
    .attr("viewBox", `${-margin} ${-margin} ${placed.width + 2 * margin} ${placed.height + 2 * margin}`);
  const svg = svgs
    .filter((d) => d.id === "graph")
    .attr("role", "group")
    .attr("aria-label", model.title);
  const above = svgs.filter((d) => d.id === "lit").attr("aria-hidden", "true");
  resize(sheet.node()!);

  const layers = svg
    .selectAll<SVGGElement, { id: string }>("g.graph-layer")
    .data([{ id: "headings" }, { id: "edges" }, { id: "nodes" }, { id: "more" }], key)
    .join("g")
    .attr("data-id", (layer) => layer.id)
    .attr("class", "graph-layer")
    .attr("aria-hidden", (layer) => (layer.id === "edges" ? "true" : null));
  const layer = (id: string) => layers.filter((d) => d.id === id);

  const drawn = drawContext(placed, state, act);
  drawHeadings(layer("headings"), model.groups, drawn);
  drawEdges(layer("edges"), model.edges, drawn);
  drawNodes(layer("nodes"), model.nodes, drawn);
  drawMoreLinks(layer("more"), model.groups, drawn);
  traceOnPointing(svg.node()!, above.node()!, model);
  moveByArrows(svg.node()!, model, placed);
  return sheet.node()!;
}

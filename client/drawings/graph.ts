/** Draws a graph into `root` by keyed join: columns of items, the links between them, and projects beside what they name. */
import { curveBumpX, line, select } from "d3";
import type { GraphEdge, GraphModel, GraphNode } from "../model/graphModel.ts";
import type { GraphLayout } from "../model/layout.ts";
import { layout } from "../model/layout.ts";
import type { Point } from "../model/routes.ts";
import { headLength } from "../model/routes.ts";
import type { State } from "../model/state.ts";
import { change, writeAddress } from "../model/state.ts";
import { key } from "./key.ts";
import { label } from "./label.ts";
import { moveByArrows } from "./moveByArrows.ts";
import { traceOnPointing } from "./traceOnPointing.ts";
import { resize } from "./zoom.ts";

/** Room around the picture. */
const margin = 12;
/** From so many edges on, lines are thinner. */
const denseFrom = 80;

type Act = (patch: Partial<State>) => void;

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

const edgeClass = ({ kind, status, standing, chosen }: GraphEdge): string =>
  ["edge", kind, status?.toLowerCase(), standing?.toLowerCase(), chosen && "chosen"].filter(Boolean).join(" ");

/** Returns the sheet it is drawn on. `act` is called with what the reader selects. */
export function graph(root: Element, model: GraphModel, state: State, act: Act, mirrored = false): HTMLElement {
  const placed = layout(model, mirrored);
  const address = (patch: Partial<State>) => writeAddress(change(state, patch));
  const choose = (event: MouseEvent, patch: Partial<State>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act(patch);
  };

  const sheet = select(root)
    .selectAll<HTMLDivElement, { id: string }>("div.sheet")
    .data([{ id: "sheet" }], key)
    .join("div")
    .attr("data-id", "sheet")
    .attr("class", "sheet");
  const svgs = sheet
    .selectAll<SVGSVGElement, { id: string }>("svg")
    .data([{ id: "graph" }, { id: "lit" }], key)
    .join("svg")
    .attr("data-id", (d) => d.id)
    .attr("class", (d) => [d.id, model.edges.length > denseFrom && "dense"].filter(Boolean).join(" "))
    .attr("direction", mirrored ? "rtl" : "ltr")
    .attr("viewBox", `${-margin} ${-margin} ${placed.width + 2 * margin} ${placed.height + 2 * margin}`);
  const svg = svgs
    .filter((d) => d.id === "graph")
    .attr("role", "group")
    .attr("aria-label", model.title);
  const above = svgs.filter((d) => d.id === "lit").attr("aria-hidden", "true");
  resize(sheet.node()!);

  const layers = svg
    .selectAll<SVGGElement, { id: string }>("g.layer")
    .data([{ id: "headings" }, { id: "edges" }, { id: "nodes" }, { id: "feet" }], key)
    .join("g")
    .attr("data-id", (layer) => layer.id)
    .attr("class", (layer) => `layer ${layer.id}`)
    .attr("aria-hidden", (layer) => (layer.id === "edges" ? "true" : null));
  const layer = (id: string) => layers.filter((d) => d.id === id);

  layer("headings")
    .selectAll<SVGTextElement, GraphModel["groups"][number]>("text.heading")
    .data(model.groups, key)
    .join("text")
    .attr("data-id", (group) => group.id)
    .attr("class", "heading")
    .attr("transform", (group) => translate(placed.headings.get(group.id)))
    .each(label((group) => placed.headings.get(group.id), mirrored));

  const edges = layer("edges")
    .selectAll<SVGAElement, GraphEdge>("a.edge")
    .data(model.edges, key)
    .join((enter) => {
      const a = enter.append("a").attr("tabindex", -1);
      a.append("path").attr("class", "hit");
      a.append("path").attr("class", "line");
      a.append("path").attr("class", "head");
      a.append("title");
      return a;
    })
    .order()
    .attr("data-id", (edge) => edge.id)
    .attr("class", edgeClass)
    .attr("href", (edge) => (edge.select ? address({ select: edge.select }) : null))
    .on("click", (event: MouseEvent, edge) => edge.select && choose(event, { select: edge.select }));
  const points = (edge: GraphEdge) => placed.routes.get(edge.id) ?? [];
  edges.select("path.hit").attr("d", (edge) => (edge.select ? path(points(edge)) : null));
  edges.select("path.line").attr("d", (edge) => path(points(edge)));
  edges.select("path.head").attr("d", (edge) => (edge.kind === "link" ? head(points(edge)) : null));
  edges.select("title").text((edge) => [edge.label, edge.reason].filter(Boolean).join(". "));

  const start = model.nodes.find((node) => node.focus) ?? model.nodes[0];
  const nodes = layer("nodes")
    .selectAll<SVGAElement, GraphNode>("a.node")
    .data(model.nodes, key)
    .join((enter) => {
      const a = enter.append("a");
      a.append("rect").attr("class", "card");
      a.append("path").attr("class", "bar");
      a.append("circle").attr("class", "pip");
      a.append("text");
      return a;
    })
    .order()
    .attr("data-id", (node) => node.id)
    .attr("class", (node) => ["node", node.kind, node.focus && "focus"].filter(Boolean).join(" "))
    .attr("href", (node) => address({ select: node.id }))
    .attr("tabindex", (node) => (node === start ? 0 : -1))
    .attr("aria-current", (node) => (node.focus ? "true" : null))
    .attr("transform", (node) => translate(placed.nodes.get(node.id)))
    .on("click", (event: MouseEvent, node) => choose(event, { select: node.id }));
  nodes
    .select("rect.card")
    .attr("width", (node) => placed.nodes.get(node.id)?.width ?? 0)
    .attr("height", (node) => placed.nodes.get(node.id)?.height ?? 0)
    .attr("rx", (node) => (node.kind === "item" ? 7 : 1));
  nodes
    .select("path.bar")
    .attr("d", (node) => bar(node, placed))
    .attr("fill", (node) => node.color);
  nodes
    .select("circle.pip")
    .attr("r", (node) => (node.kind === "project" ? 4 : 0))
    .attr("cx", (node) => pip(node, placed))
    .attr("cy", (node) => (placed.nodes.get(node.id)?.height ?? 0) / 2);
  nodes.select<SVGTextElement>("text").each(label((node) => placed.nodes.get(node.id), mirrored));

  layer("feet")
    .selectAll<SVGAElement, GraphModel["groups"][number]>("a.more")
    .data(
      model.groups.filter((group) => group.more),
      key,
    )
    .join((enter) => {
      const a = enter.append("a");
      a.append("text");
      return a;
    })
    .attr("data-id", (group) => group.id)
    .attr("class", "more")
    .attr("href", (group) => (group.more?.to ? address(group.more.to) : "#projects"))
    .attr("transform", (group) => translate(placed.feet.get(group.id)))
    .on("click", (event: MouseEvent, group) => group.more?.to && choose(event, group.more.to))
    .select("text")
    .attr("x", mirrored ? (group) => (placed.feet.get(group.id)?.width ?? 0) - 11 : 11)
    .attr("y", 17)
    .text((group) => group.more?.text ?? "");

  traceOnPointing(svg.node()!, above.node()!, model);
  moveByArrows(svg.node()!, model, placed);
  return sheet.node()!;
}

const translate = (box: { x: number; y: number } | undefined): string =>
  `translate(${round(box?.x ?? 0)},${round(box?.y ?? 0)})`;
const round = (value: number): number => Math.round(value * 10) / 10;

/** The accent of an item that has a colour, at the side where its text starts. */
function bar({ id, color }: GraphNode, { nodes, mirrored }: GraphLayout): string | null {
  const box = nodes.get(id);
  if (!color || !box) return null;
  const x = mirrored ? box.width - 4 : 0;
  return `M${x},0h4v${box.height}h-4Z`;
}

/** A project's dot stands where its lines begin: on the side of the picture's middle. */
function pip({ id }: GraphNode, { nodes, width }: GraphLayout): number {
  const box = nodes.get(id);
  return box && box.x + box.width / 2 < width / 2 ? box.width : 0;
}

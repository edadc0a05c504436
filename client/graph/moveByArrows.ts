/** Makes the drawing one tab stop; arrow keys move from node to node, along the links if there are any. */
import { select } from "d3";
import type { GraphModel } from "./graphModel.ts";
import type { Box, GraphLayout } from "./layout.ts";

const directions: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The node to go to from a node: in its column the next one, across columns the nearest it is joined to, else the nearest. */
export function nextNode(model: GraphModel, { nodes }: GraphLayout, from: string, arrow: string): string | undefined {
  const [across, down] = directions[arrow] ?? [0, 0];
  const here = nodes.get(from);
  if (!here || (across === 0 && down === 0)) return undefined;
  const ahead = [...nodes].filter(([, box]) =>
    across === 0 ? box.x === here.x && (box.y - here.y) * down > 0 : (box.x - here.x) * across > 0,
  );
  const joined = new Set(model.edges.flatMap((e) => (e.from === from ? [e.to] : e.to === from ? [e.from] : [])));
  const linked = across === 0 ? [] : ahead.filter(([id]) => joined.has(id));
  const far = ([, box]: [string, Box]) => Math.abs(box.x - here.x) * 1000 + Math.abs(middle(box) - middle(here));
  return (linked.length > 0 ? linked : ahead).sort((a, b) => far(a) - far(b))[0]?.[0];
}

const middle = (box: Box): number => box.y + box.height / 2;

export function moveByArrows(drawing: SVGSVGElement, model: GraphModel, placed: GraphLayout): void {
  const svg = select(drawing);
  svg.on("keydown.move", (event: KeyboardEvent) => {
    const from = (event.target as Element).closest<SVGAElement>("a.graph-node")?.dataset.id;
    const to = from && nextNode(model, placed, from, event.key);
    if (!to) return;
    event.preventDefault();
    const nodes = svg.selectAll<SVGAElement, { id: string }>("a.graph-node");
    nodes.attr("tabindex", (node) => (node.id === to ? 0 : -1));
    nodes
      .filter((node) => node.id === to)
      .node()
      ?.focus();
  });
}

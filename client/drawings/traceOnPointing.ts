/** Lights up the paths through what the pointer or the focus is on, by classes alone: nothing is drawn anew. */
import type { Selection } from "d3";
import type { GraphModel } from "../model/graphModel.ts";
import { trace } from "../model/trace.ts";

type Drawing = Selection<SVGSVGElement, { id: string }, Element, unknown>;

export function traceOnPointing(svg: Drawing, model: GraphModel): void {
  const parts = svg.selectAll<SVGAElement, { id: string }>("a.node, a.edge");
  const edges = svg.selectAll<SVGAElement, { id: string }>("a.edge");
  const light = (id: string | undefined) => {
    const found = id ? trace(model, id) : null;
    svg.classed("tracing", found !== null);
    parts.classed("traced", (part) => found?.has(part.id) ?? false);
    edges.order();
    // Before the dimmed ones; but one that is moved while it is pointed at would lose the pointer.
    edges.filter((edge) => edge.id !== id && (found?.has(edge.id) ?? false)).raise();
  };
  const under = (event: Event) => (event.target as Element).closest<SVGAElement>("a.node, a.edge")?.dataset.id;
  const focused = () => svg.node()?.ownerDocument.activeElement?.closest<SVGAElement>("a.node")?.dataset.id;
  svg
    .on("pointerover.trace focusin.trace", (event: Event) => light(under(event)))
    .on("pointerleave.trace", () => light(focused()))
    .on("focusout.trace", () => light(undefined));
}

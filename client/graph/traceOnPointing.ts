/** Lights up the paths through what the pointer or the focus is on: copied onto the sheet above, while the drawing fades. */
import { select } from "d3";
import type { GraphModel } from "./graphModel.ts";
import { trace } from "./trace.ts";

/** The drawing itself is not touched but for one attribute, so that a large drawing is not painted again. */
export function traceOnPointing(drawing: SVGSVGElement, above: SVGSVGElement, model: GraphModel): void {
  const svg = select(drawing);
  const light = (id: string | undefined) => {
    const found = id ? trace(model, id) : null;
    const parts = found
      ? svg.selectAll<SVGAElement, { id: string }>("a.graph-edge, a.graph-node").filter((part) => found.has(part.id))
      : null;
    svg.attr("data-faded", found ? "" : null);
    above.replaceChildren(...(parts?.nodes() ?? []).map((part) => copy(part, part.dataset.id === id)));
  };
  const under = (event: Event) =>
    (event.target as Element).closest<SVGAElement>("a.graph-node, a.graph-edge")?.dataset.id;
  const focused = () => drawing.ownerDocument.activeElement?.closest<SVGAElement>("a.graph-node")?.dataset.id;
  svg
    .on("pointerover.trace focusin.trace", (event: Event) => light(under(event)))
    .on("pointerleave.trace", () => light(focused()))
    .on("focusout.trace", () => light(undefined));
  light(undefined);
}

/** To be seen only: no link, no stop for the keyboard. */
function copy(part: SVGAElement, pointed: boolean): Node {
  const seen = part.cloneNode(true) as SVGAElement;
  seen.toggleAttribute("data-pointed", pointed);
  for (const name of ["href", "tabindex", "aria-label", "aria-current"]) seen.removeAttribute(name);
  return seen;
}

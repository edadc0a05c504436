/** Joins data to the elements of one class, one for each datum: kept, added or taken away, in the order of the data. */
import type { Selection } from "d3";
import { key } from "./key.ts";

export function keyed<E extends SVGElement, T extends { id: string }>(
  parent: Selection<SVGElement, unknown, null, undefined>,
  tag: string,
  name: string,
  data: T[],
): Selection<E, T, SVGElement, unknown> {
  return parent
    .selectAll<E, T>(`${tag}.${name}`)
    .data<T>(data, key)
    .join((enter) =>
      enter
        .append<E>(tag)
        .attr("class", name)
        .attr("data-id", (datum) => datum.id),
    );
}

/** The one way in which drawings join data to elements: by id, which an element drawn elsewhere carries as an attribute. */
import type { BaseType, Selection } from "d3";

interface Keyed {
  id: string;
}

/** The elements of one class within a parent, one for each datum: kept, added or taken away, in the order of the data. */
export function keyed<E extends SVGElement, T extends Keyed>(
  parent: Selection<SVGElement, unknown, null, undefined>,
  tag: string,
  name: string,
  data: T[],
): Selection<E, T, SVGElement, unknown> {
  return parent
    .selectAll<E, T>(`${tag}.${name}`)
    .data<T>(data, function (this: BaseType, datum: T) {
      const known: T | undefined = datum;
      return known?.id ?? (this as Element).getAttribute("data-id") ?? "";
    })
    .join((enter) =>
      enter
        .append<E>(tag)
        .attr("class", name)
        .attr("data-id", (datum) => datum.id),
    )
    .order();
}

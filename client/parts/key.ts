/** The one key of all joins: the datum's id, or for what the server drew the id it wrote. */
export function key(this: unknown, datum: unknown): string {
  const { id } = (datum ?? (this as SVGElement).dataset) as { id?: string };
  return id ?? "";
}

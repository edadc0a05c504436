/** One project, its country and region. */
import type * as columns from "../columns.ts";
import type { ProjectRow } from "../questions.ts";
import type { Fields } from "./fields.ts";

export const Project: Fields<ProjectRow> = {
  country: ({ country }, _, { memory }) => country && memory.country.get(country),
  items: ({ items }, _, { memory }) => itemsOf(items, memory),
  primary: ({ primary }, _, { memory }) => primary && memory.item.get(primary),
  source: ({ source }, _, { load }) => load.source.load(source),
  // Lists are never null; records read so far do not state these two.
  coverage: () => [],
  beneficiaries: () => [],
};

/** Items by their ids, in the order of the memory. */
export function itemsOf(ids: string[], { item }: columns.Memory): columns.Item[] {
  const found = ids.map((id) => item.get(id)).filter((known) => known !== undefined);
  return found.sort((a, b) => a.index - b.index);
}

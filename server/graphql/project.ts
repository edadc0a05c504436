/** One project, its country and region. */
import { outward } from "../../client/model/outward.ts";
import type * as columns from "../memory/memory.ts";
import { projectIndex } from "../memory/projectIndex.ts";
import type { Row } from "../store/questions.ts";
import type { Fields } from "./fields.ts";

export const Project: Fields<Row<"projects">> = {
  country: ({ id }, _, { memory: { projects, countries } }) =>
    countries[projects.country[projectIndex(projects, id)]! - 1] ?? null,
  items: ({ id }, _, { memory: { projects, items } }) => {
    const place = projectIndex(projects, id);
    const named = projects.named.subarray(projects.namedFrom[place], projects.namedFrom[place + 1]);
    return Array.from(named, (item) => items[item]);
  },
  primary: ({ primary }, _, { memory }) => primary && memory.item.get(primary),
  url: ({ url }) => outward(url),
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

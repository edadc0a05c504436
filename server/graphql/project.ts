/** One project: details from the store; country, items and source from memory. */
import { outward } from "../../client/model/outward.ts";
import { projectIndex } from "../memory/projectIndex.ts";
import type { QuestionRow } from "../store/questions.ts";
import type { Context } from "./context.ts";
import type { Fields } from "./fields.ts";
import type { StoredProject } from "./projectLoader.ts";

/** Null where no project has the id, which the memory tells without the store. */
export function project(id: string, { memory, projects }: Context): Promise<StoredProject | null> | null {
  return projectIndex(memory.projects, id) < 0 ? null : projects.load(id);
}

export const Project: Fields<QuestionRow<"projects">> = {
  country: ({ id }, _, { memory: { projects, countries } }) =>
    countries[projects.country[projectIndex(projects, id)]! - 1] ?? null,
  items: ({ id }, _, { memory: { projects, items } }) => {
    const place = projectIndex(projects, id);
    const named = projects.named.subarray(projects.namedFrom[place], projects.namedFrom[place + 1]);
    return Array.from(named, (item) => items[item]);
  },
  primary: ({ primary }, _, { memory }) => primary && memory.item.get(primary),
  url: ({ url }) => outward(url),
  source: ({ source }, _, { memory }) => memory.source.get(source),
  // Lists are never null; records read so far do not state these two.
  coverage: () => [],
  beneficiaries: () => [],
};

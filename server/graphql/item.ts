/** One item: what is said of it and of the items below it, from memory, and the projects that address it. */
import { outward } from "../../client/model/outward.ts";
import type { Language, LinkStatus, ProjectFilter } from "../../client/model/types.ts";
import type { Item as ItemInMemory, Memory } from "../memory/memory.ts";
import { knownEdition, knownFramework } from "../counts/known.ts";
import { itemLinks } from "../counts/links.ts";
import type { Page } from "./connection.ts";
import type { Context } from "./context.ts";
import type { Fields, InLanguage } from "./fields.ts";
import { figureSeries } from "../counts/figureSeries.ts";
import { listedProjects } from "./projects.ts";
import { titleIn, titleOf } from "./titles.ts";

type Item = ItemInMemory;

export const Item: Fields<Item> = {
  title: (item, { language }: InLanguage) => titleOf(item, language),
  titleIn: (item, { language }: { language: Language }) => titleIn(item, language),
  iri: ({ iri }) => outward(iri),
  hasRoadmap: ({ roadmapItem }) => roadmapItem !== null,
  links: linksOf,
  facilitators: (item, _, { memory }) =>
    ofFamily(item, memory, (each) => each.facilitators).sort(
      (a, b) => order(b.role, a.role) || order(a.agency.id, b.agency.id),
    ),
  hlpf: (item, _, { memory }) => ofFamily(item, memory, (each) => each.hlpfReviews).sort((a, b) => a.year - b.year),
  figures: (item, _, { memory }) =>
    figureSeries(
      ofFamily(item, memory, (each) => each.figures),
      ofFamily(item, memory, (each) => each.aims),
    ),
  sessions: (item, _, { memory }) =>
    [...new Set(ofFamily(item, memory, (each) => each.sessions))].sort((a, b) => b.year - a.year || order(a.id, b.id)),
  projects: (item, { filter, ...page }: Page & { filter?: ProjectFilter | null }, context) =>
    listedProjects(context, context.memory.projects.direct[item.index]!, page, filter),
};

interface LinksArgs {
  to?: string | null;
  status?: LinkStatus[] | null;
  edition?: string | null;
}

function linksOf(item: Item, { to, status, edition }: LinksArgs, { memory }: Context) {
  const framework = to == null ? null : knownFramework(memory, to);
  return itemLinks(memory, item, knownEdition(memory, edition), { to: framework, status });
}

/** What is said of an item and of those below it, in the order of the items. */
const ofFamily = <Said>(item: Item, memory: Memory, said: (each: Item) => Said[]): Said[] =>
  memory.items.slice(item.index, item.lastIndex + 1).flatMap(said);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

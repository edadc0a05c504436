/** One item: what memory knows of it, and what the store tells of it and the items below it. */
import { outward } from "../../client/model/outward.ts";
import type { Language, LinkStatus, ProjectFilter } from "../../client/model/types.ts";
import type * as columns from "../memory/memory.ts";
import { knownEdition, knownFramework } from "../counts/known.ts";
import { itemLinks } from "../counts/links.ts";
import type { Page } from "./connection.ts";
import type { Context } from "./context.ts";
import type { Fields, InLanguage } from "./fields.ts";
import { figureSeries } from "../counts/figureSeries.ts";
import { listedProjects } from "./projects.ts";
import { titleIn, titleOf } from "./titles.ts";

type Item = columns.Item;

export const Item: Fields<Item> = {
  title: (item, { language }: InLanguage) => titleOf(item, language),
  titleIn: (item, { language }: { language: Language }) => titleIn(item, language),
  iri: ({ iri }) => outward(iri),
  links: linksOf,
  facilitators: async (item, _, { memory, load }) =>
    (await ofFamily(item, memory, load.facilitators)).sort(
      (a, b) => order(b.role, a.role) || order(a.agency, b.agency),
    ),
  hlpf: async (item, _, { memory, load }) =>
    (await ofFamily(item, memory, load.hlpfReviews)).sort((a, b) => a.year - b.year),
  figures: async (item, _, { memory, load }) => {
    const [figures, aims] = await Promise.all([
      ofFamily(item, memory, load.figures),
      ofFamily(item, memory, load.aims),
    ]);
    return figureSeries(figures, aims);
  },
  sessions: async (item, _, { memory, load }) => {
    const rows = await ofFamily(item, memory, load.sessionsOf);
    const sessions = await load.session.loadMany([...new Set(rows.map(({ session }) => session))]);
    const found = sessions.map(orThrow).filter((session) => session !== null);
    return found.sort((a, b) => b.year - a.year || order(a.id, b.id));
  },
  projects: (item, { filter, ...page }: Page & { filter?: ProjectFilter | null }, context) =>
    listedProjects(context, context.memory.projects.direct[item.index]!, page, filter),
  source: (item, _, { load }) => load.source.load(item.source),
};

export const Title: Fields<{ source: string }> = {
  source: (title, _, { load }) => load.source.load(title.source),
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

/** An item and its descendants, depth first. */
const family = (item: Item, memory: columns.Memory): Item[] => memory.items.slice(item.index, item.lastIndex + 1);

/** The rows that belong to an item or one below it, in the order of the items. */
async function ofFamily<Row>(
  item: Item,
  memory: columns.Memory,
  loader: { loadMany(ids: string[]): Promise<(Row[] | Error)[]> },
): Promise<Row[]> {
  const groups = await loader.loadMany(family(item, memory).map(({ id }) => id));
  return groups.flatMap(orThrow);
}

function orThrow<Value>(value: Value | Error): Value {
  if (value instanceof Error) throw value;
  return value;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the store tells around an item: facilitating agencies, reviews, sessions, decisions and figures. */
import type { Questions, Row } from "../store/questions.ts";
import type { Context } from "./context.ts";
import type { Fields } from "./fields.ts";
import type { FigureSeries as Series } from "../counts/figureSeries.ts";
import { itemsOf } from "./project.ts";

const source = (row: { source: string }, _: object, { load }: Context) => load.source.load(row.source);
const item = (row: { item: string }, _: object, { memory }: Context) => memory.item.get(row.item);
const agency = async (row: { agency: string }, _: object, { load }: Context) => (await load.agencies()).get(row.agency);

export const Agency: Fields<Questions["agencies"]["row"]> = {
  items: async ({ id }, _, { memory, load }) => {
    const rows = await load.agencyItems.load(id);
    const rank = (row: Row<"facilitators">) => memory.item.get(row.item)?.index ?? 0;
    return rows.sort((a, b) => rank(a) - rank(b));
  },
};

export const Facilitation: Fields<Row<"facilitators">> = { agency, item, source };

export const HlpfYear: Fields<Row<"hlpfYears">> = {
  source,
  reviews: async ({ year }, _, { memory, load }) => {
    const rows = await load.hlpfYearReviews.load(year);
    const rank = (row: Row<"hlpfReviews">) => memory.item.get(row.item)?.index ?? 0;
    return rows.sort((a, b) => rank(a) - rank(b));
  },
};

export const HlpfReview: Fields<Row<"hlpfReviews">> = {
  item,
  source,
  theme: async ({ year }, _, { load }) => (await load.hlpfYears()).get(year)?.theme,
};

export const Session: Fields<Row<"sessions">> = {
  items: ({ items }, _, { memory }) => itemsOf(items, memory),
  source,
};

export const Decision: Fields<Row<"decisions">> = {
  row: ({ row }, _, { memory }) => memory.item.get(row),
  column: ({ column }, _, { memory }) => memory.item.get(column),
  agency,
  source,
};

export const FigureSeries: Fields<Series> = {
  item,
  aimSource: ({ aimSource }, _, { load }) => aimSource && load.source.load(aimSource),
};

export const Figure: Fields<{ source: string }> = { source };

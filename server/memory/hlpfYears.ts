/** High-level Political Forums and the items that they review in depth. */
import type { Item, Memory, Source } from "./memory.ts";
import type { Rows } from "./readRows.ts";

export interface HlpfYear {
  year: number;
  theme: string | null;
  status: string;
  source: Source;
  /** In the order of the items. */
  reviews: HlpfReview[];
}
export interface HlpfReview {
  year: number;
  theme: string | null;
  item: Item;
  status: string;
  source: Source;
}

/** Forums by year; each item gets its reviews, by year. */
export function hlpfYears(rows: Rows, { item, source }: Pick<Memory, "item" | "source">): HlpfYear[] {
  const years = rows.hlpfYears
    .map((row): HlpfYear => ({ ...row, source: source.get(row.source)!, reviews: [] }))
    .sort((a, b) => a.year - b.year);
  const ofYear = Map.groupBy(rows.hlpfReviews, ({ year }) => year);
  for (const { year, theme, reviews } of years) {
    for (const row of ofYear.get(year) ?? []) {
      const review: HlpfReview = { ...row, theme, item: item.get(row.item)!, source: source.get(row.source)! };
      reviews.push(review);
      review.item.hlpfReviews.push(review);
    }
    reviews.sort((a, b) => a.item.index - b.item.index);
  }
  return years;
}

/** The lists of projects behind a cell or two frameworks: their names in the address, and the filters that tell them. */
import type { Entry } from "../model/catalogue.ts";
import type { NotCountedReason, ProjectFilter } from "../questions/generated.ts";

/**
 * Lists of a cell, by the value of the state's `list`: the projects that count (""), all those that the sentence about
 * them speaks of, and apart from each other those that do not count.
 */
export const listings = [
  "",
  "row",
  "column",
  "base",
  "inherited",
  "rowOther",
  "columnOther",
  "rowOnly",
  "columnOnly",
  "neither",
] as const;
export type Listing = (typeof listings)[number];

export const listingOf = (value: string): Listing => listings.find((listing) => listing === value) ?? "";

/** The listing of the projects that do not count for one reason; `item`: the end that they do address. */
export function uncountedListing(reason: NotCountedReason, item: string | undefined, row: Entry): Listing {
  if (reason === "ONLY_BY_INHERITANCE") return "inherited";
  const end = item === row.id ? "row" : "column";
  return reason === "NO_ITEM_OF_OTHER_FRAMEWORK" ? `${end}Only` : `${end}Other`;
}

/** Apart from each other, so that they add up to all projects. */
export const frameworkListings = ["", "rowOnly", "columnOnly", "neither"] as const;

export function frameworksFilter(listing: Listing, rows: string, columns: string): ProjectFilter {
  if (listing === "rowOnly") return { frameworks: [rows], notFrameworks: [columns] };
  if (listing === "columnOnly") return { frameworks: [columns], notFrameworks: [rows] };
  if (listing === "neither") return { notFrameworks: [rows, columns] };
  return { frameworks: [rows, columns] };
}

/** The projects of a listing as a filter, where a filter can tell them. */
export function listingFilter(listing: Listing, row: Entry, column: Entry): ProjectFilter | null {
  const [rows, columns] = [row.framework.id, column.framework.id];
  const filters: Partial<Record<Listing, ProjectFilter>> = {
    "": { items: [row.id, column.id] },
    base: { frameworks: [rows, columns] },
    row: { items: [row.id], frameworks: [columns] },
    column: { items: [column.id], frameworks: [rows] },
    rowOnly: { items: [row.id], notFrameworks: [columns] },
    columnOnly: { items: [column.id], notFrameworks: [rows] },
  };
  return filters[listing] ?? null;
}

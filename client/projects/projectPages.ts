/** The list of projects in a panel, a page at a time: those counted, or those that show why others are not. */
import type {
  NotCountedReason,
  ProjectFilter,
  ProjectPage,
  ProjectsData,
  UncountedProjectsData,
} from "../questions/generated.ts";
import { frameworkCountsQuestion, projectsQuestion, uncountedProjectsQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Result } from "../model/answers.ts";
import { mapResult, resultOf } from "../model/answers.ts";
import type { CatalogueFramework, Entry } from "../model/catalogue.ts";
import { filterOf } from "../filters/filter.ts";
import type { Context } from "../model/context.ts";
import { language, list } from "../model/state.ts";

export const pageSize = 20;

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

function frameworksFilter(listing: Listing, rows: string, columns: string): ProjectFilter {
  if (listing === "rowOnly") return { frameworks: [rows], notFrameworks: [columns] };
  if (listing === "columnOnly") return { frameworks: [columns], notFrameworks: [rows] };
  if (listing === "neither") return { notFrameworks: [rows, columns] };
  return { frameworks: [rows, columns] };
}

/** How many projects name both of two frameworks, one of them, or none, under the reader's filter. */
export function frameworkCounts(context: Context, rows: CatalogueFramework, columns: CatalogueFramework) {
  const filter = (listing: Listing) => ({ ...filterOf(context), ...frameworksFilter(listing, rows.id, columns.id) });
  return frameworkCountsQuestion({
    both: filter(""),
    rowOnly: filter("rowOnly"),
    columnOnly: filter("columnOnly"),
    neither: filter("neither"),
  });
}

const page = ({ state }: Context) => ({
  first: pageSize,
  after: list(state.after).at(-1),
  language: language(state),
});

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

type PageReply = Result<ProjectPage | null>;

export function itemProjects(context: Context, item: Entry): Question<ProjectsData> {
  return projectsQuestion({ filter: { ...filterOf(context), items: [item.id] }, ...page(context) });
}

export function frameworkProjects(context: Context, rows: CatalogueFramework, columns: CatalogueFramework) {
  const filter = frameworksFilter(listingOf(context.state.list), rows.id, columns.id);
  return projectsQuestion({ filter: { ...filterOf(context), ...filter }, ...page(context) });
}

export function cellProjects(
  context: Context,
  row: Entry,
  column: Entry,
): Question<ProjectsData> | Question<UncountedProjectsData> {
  const filter = listingFilter(listingOf(context.state.list), row, column);
  if (filter) return projectsQuestion({ filter: { ...filterOf(context), ...filter }, ...page(context) });
  return uncountedProjectsQuestion({ row: row.id, column: column.id, ...page(context) });
}

/** The page of an item's projects; null when the question made no sense to the server. */
export function itemPage(context: Context, item: Entry): PageReply {
  return mapResult(resultOf(context.answers, itemProjects(context, item)), ({ projects }) => projects);
}

/** The page of the listing of two frameworks that the state asks for. */
export function frameworkPage(context: Context, rows: CatalogueFramework, columns: CatalogueFramework): PageReply {
  return mapResult(resultOf(context.answers, frameworkProjects(context, rows, columns)), ({ projects }) => projects);
}

/** The page of the listing of a cell that the state asks for. */
export function cellPage(context: Context, row: Entry, column: Entry): PageReply {
  const listing = listingOf(context.state.list);
  const reply = resultOf<Partial<ProjectsData & UncountedProjectsData>>(
    context.answers,
    cellProjects(context, row, column),
  );
  return mapResult(reply, ({ projects, cell }) => {
    const group = cell?.notCounted.find(({ reason, item }) => uncountedListing(reason, item?.id, row) === listing);
    return projects ?? group?.projects ?? null;
  });
}

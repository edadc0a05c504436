/** The list of projects in a panel, a page at a time: those counted, or those that show why others are not. */
import type { ProjectPage, ProjectsData, UncountedProjectsData } from "../questions/generated.ts";
import { frameworkCountsQuestion, projectsQuestion, uncountedProjectsQuestion } from "../questions/generated.ts";
import type { Question } from "../questions/question.ts";
import type { Result } from "../model/answers.ts";
import { mapResult, resultOf } from "../model/answers.ts";
import type { CatalogueFramework, Entry } from "../model/catalogue.ts";
import { filterOf } from "../filters/filter.ts";
import type { Context } from "../model/context.ts";
import type { Listing } from "./listing.ts";
import { frameworksFilter, listingFilter, listingOf, uncountedListing } from "./listing.ts";
import { language, list } from "../model/state.ts";

export const pageSize = 20;

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

type PageResult = Result<ProjectPage | null>;

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
export function itemPage(context: Context, item: Entry): PageResult {
  return mapResult(resultOf(context.answers, itemProjects(context, item)), ({ projects }) => projects);
}

/** The page of the listing of two frameworks that the state asks for. */
export function frameworkPage(context: Context, rows: CatalogueFramework, columns: CatalogueFramework): PageResult {
  return mapResult(resultOf(context.answers, frameworkProjects(context, rows, columns)), ({ projects }) => projects);
}

/** The page of the listing of a cell that the state asks for. */
export function cellPage(context: Context, row: Entry, column: Entry): PageResult {
  const listing = listingOf(context.state.list);
  const result = resultOf<Partial<ProjectsData & UncountedProjectsData>>(
    context.answers,
    cellProjects(context, row, column),
  );
  return mapResult(result, ({ projects, cell }) => {
    const group = cell?.notCounted.find(({ reason, item }) => uncountedListing(reason, item?.id, row) === listing);
    return projects ?? group?.projects ?? null;
  });
}

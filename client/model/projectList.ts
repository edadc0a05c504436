/** The list of projects in a panel, a page at a time: those counted, or those that show why others are not. */
import type { Need } from "./answers.ts";
import { operation, replyTo } from "./answers.ts";
import type { Entry } from "./catalogue.ts";
import { filterOf } from "./controls.ts";
import type { Context } from "./needs.ts";
import type { ProjectFacts } from "./projectFacts.ts";
import { projectFields } from "./projectFacts.ts";
import { language, list } from "./state.ts";
import type { ProjectFilter } from "./types.ts";

export const pageSize = 20;

/** Lists of a cell, by the value of the state's `list`. */
export const listings = ["", "base", "row", "column", "rowOnly", "columnOnly", "inherited"] as const;
export type Listing = (typeof listings)[number];

export const listingOf = (value: string): Listing => listings.find((listing) => listing === value) ?? "";

export interface ProjectPage {
  totalCount: number;
  nodes: ProjectFacts[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const pageFields = `totalCount nodes { ${projectFields} } pageInfo { hasNextPage endCursor }`;

const projectsNeed = operation<
  { projects: ProjectPage | null },
  { filter: ProjectFilter; first: number; after?: string; language: string }
>(
  "projects",
  `query projects($filter: ProjectFilter, $first: Int, $after: String, $language: Language) {
    projects(filter: $filter, first: $first, after: $after) { ${pageFields} }
  }`,
);

const inheritedNeed = operation<
  { cell: { inheritedProjects: ProjectPage } | null },
  { row: string; column: string; first: number; after?: string; language: string }
>(
  "inheritedProjects",
  `query inheritedProjects($row: ID!, $column: ID!, $first: Int, $after: String, $language: Language) {
    cell(row: $row, column: $column) { inheritedProjects(first: $first, after: $after) { ${pageFields} } }
  }`,
);

const page = ({ state }: Context) => ({
  first: pageSize,
  after: list(state.after).at(-1),
  language: language(state),
});

/** Which projects a listing of a cell holds, but for the inherited ones, which no filter can name. */
export function listingFilter(listing: Exclude<Listing, "inherited">, row: Entry, column: Entry): ProjectFilter {
  const [rows, columns] = [row.framework.id, column.framework.id];
  const filters: Record<typeof listing, ProjectFilter> = {
    "": { items: [row.id, column.id] },
    base: { frameworks: [rows, columns] },
    row: { items: [row.id], frameworks: [columns] },
    column: { items: [column.id], frameworks: [rows] },
    rowOnly: { items: [row.id], notFrameworks: [columns] },
    columnOnly: { items: [column.id], notFrameworks: [rows] },
  };
  return filters[listing];
}

export const itemProjects = (context: Context, item: Entry) =>
  projectsNeed({ filter: { ...filterOf(context), items: [item.id] }, ...page(context) });

export function cellProjects(context: Context, row: Entry, column: Entry): Need<unknown> {
  const listing = listingOf(context.state.list);
  if (listing === "inherited") return inheritedNeed({ row: row.id, column: column.id, ...page(context) });
  return projectsNeed({ filter: { ...filterOf(context), ...listingFilter(listing, row, column) }, ...page(context) });
}

/** The page that either question brings; null when the question made no sense to the server. */
export function pageReply(context: Context, need: Need<unknown>) {
  const reply = replyTo(context.answers, need);
  if (reply.state !== "ready") return reply;
  const data = reply.data as { projects?: ProjectPage | null; cell?: { inheritedProjects: ProjectPage } | null };
  return { state: "ready" as const, data: data.projects ?? data.cell?.inheritedProjects ?? null };
}

/** Pages of projects: counted and sorted in memory, hydrated by one question a page. */
import type { ProjectFilter, ProjectOrder } from "../../client/model/types.ts";
import { inOrder, ordered, projectKey } from "../counts/projectOrder.ts";
import type { Connection, Page } from "./connection.ts";
import { connection } from "./connection.ts";
import type { Context } from "./context.ts";
import { scopeOf } from "./scopeOf.ts";

type Projects = Connection<unknown>;
type Filter = ProjectFilter | null | undefined;

/** The projects that a filter leaves. */
export function projectConnection(context: Context, filter: Filter, order: ProjectOrder, page: Page): Projects {
  const { deadline, selection } = scopeOf(context, filter);
  const places = inOrder(context.memory, order, (project) => selection.misses[project] === 0, deadline);
  return pageOf(context, places, order, page);
}

/** Of the projects at these places those that a filter leaves, newest first. */
export function listedProjects(context: Context, places: ArrayLike<number>, page: Page, filter?: Filter): Projects {
  const misses = filter && scopeOf(context, filter).selection.misses;
  const left = misses ? Array.from(places).filter((project) => misses[project] === 0) : places;
  return pageOf(context, ordered(context.memory, "NEWEST", left), "NEWEST", page);
}

function pageOf({ memory, projects: loader }: Context, places: Uint32Array, order: ProjectOrder, page: Page): Projects {
  const { projects } = memory;
  return connection(places, page, projectKey(projects, order), (entries) =>
    loader.loadMany(entries.map((project) => projects.ids[project]!)),
  );
}

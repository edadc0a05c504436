/** Pages of projects: counted and sorted in memory, hydrated by one question a page. */
import type { ProjectFilter, ProjectOrder } from "../../client/model/types.ts";
import { inOrder, ordered, projectKey } from "../counts/projectOrder.ts";
import { select } from "../counts/selection.ts";
import type { Connection, Page } from "./connection.ts";
import { connection } from "./connection.ts";
import type { Context } from "./context.ts";

type Projects = Connection<unknown>;

/** The projects that a filter leaves. */
export function projectConnection(
  context: Context,
  filter: ProjectFilter | null | undefined,
  order: ProjectOrder,
  page: Page,
): Projects {
  const { misses } = select(context.memory, filter);
  return pageOf(
    context,
    inOrder(context.memory, order, (project) => misses[project] === 0),
    order,
    page,
  );
}

/** Projects given by their places. */
export function listedProjects(
  context: Context,
  projects: readonly number[],
  order: ProjectOrder,
  page: Page,
): Projects {
  return pageOf(context, ordered(context.memory, order, projects), order, page);
}

function pageOf({ memory, load }: Context, places: Uint32Array, order: ProjectOrder, page: Page): Projects {
  const { projects } = memory;
  return connection(places, page, projectKey(projects, order), (entries) =>
    load.project.loadMany(entries.map((project) => projects.ids[project]!)),
  );
}

/** Pages of projects: counted and sorted in memory, hydrated by one question a page. */
import type { ProjectFilter, ProjectOrder } from "../../client/model/types.ts";
import { inOrder, ordered, projectKey } from "../counts/projectOrder.ts";
import type { Selection } from "../counts/selection.ts";
import { select } from "../counts/selection.ts";
import type { Connection, Page } from "./connection.ts";
import { connection } from "./connection.ts";
import type { Context } from "./context.ts";

type Projects = Connection<unknown>;
type Filter = ProjectFilter | null | undefined;

/** The projects that a filter leaves. */
export function projectConnection(context: Context, filter: Filter, order: ProjectOrder, page: Page): Projects {
  const { misses } = selection(context, filter);
  return pageOf(
    context,
    inOrder(context.memory, order, (project) => misses[project] === 0),
    order,
    page,
  );
}

/** Of the projects at these places those that a filter leaves, newest first. */
export function listedProjects(context: Context, places: ArrayLike<number>, page: Page, filter?: Filter): Projects {
  const misses = filter && selection(context, filter).misses;
  const left = misses ? Array.from(places).filter((project) => misses[project] === 0) : places;
  return pageOf(context, ordered(context.memory, "NEWEST", left), "NEWEST", page);
}

/** Asked once a filter and request, however many lists it narrows. */
function selection({ memory, selections }: Context, filter: Filter): Selection {
  const key = JSON.stringify(filter ?? {});
  const found = selections.get(key) ?? select(memory, filter);
  selections.set(key, found);
  return found;
}

function pageOf({ memory, projects: loader }: Context, places: Uint32Array, order: ProjectOrder, page: Page): Projects {
  const { projects } = memory;
  return connection(places, page, projectKey(projects, order), (entries) =>
    loader.loadMany(entries.map((project) => projects.ids[project]!)),
  );
}

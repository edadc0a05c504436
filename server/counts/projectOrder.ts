/** The orders in which projects are listed, and the key by which a page of such a list is found again. */
import type { ProjectOrder } from "../../client/model/types.ts";
import type { Memory, ProjectColumns } from "../columns.ts";
import { foldedTitle } from "./texts.ts";

type SortKey = (number | string)[];

/**
 * A reader of sort keys, which ascend in their order and end in the id. What is not known comes last.
 * NEWEST and OLDEST: by year. TITLE: by folded title. PRIZE: by level, then newest.
 */
export function projectKey(projects: ProjectColumns, order: ProjectOrder): (project: number) => SortKey {
  if (order === "TITLE") return (project) => [foldedTitle(projects.texts, project), projects.ids[project]!];
  const number = orderNumber(projects, order);
  return (project) => [number(project), projects.ids[project]!];
}

/** Years and prize levels as one number that ascends in the order. */
function orderNumber({ year, prize, prizes }: ProjectColumns, order: Exclude<ProjectOrder, "TITLE">) {
  const age = (project: number) => (year[project] ? 10_000 - year[project] : 10_000);
  switch (order) {
    case "NEWEST":
      return age;
    case "OLDEST":
      return (project: number) => year[project] || 10_000;
    case "PRIZE":
      return (project: number) => (prize[project] || prizes.length + 1) * 100_000 + age(project);
  }
}

/** The projects for which `chosen` holds, in an order. */
export function inOrder({ projects }: Memory, order: ProjectOrder, chosen: (project: number) => boolean): Uint32Array {
  return sorted(projects, order).filter(chosen);
}

const kept = new WeakMap<ProjectColumns, Map<ProjectOrder, Uint32Array>>();

/** All projects in an order, sorted when first asked for and kept with the columns. */
function sorted(projects: ProjectColumns, order: ProjectOrder): Uint32Array {
  const orders = kept.get(projects) ?? new Map<ProjectOrder, Uint32Array>();
  kept.set(projects, orders);
  const all = orders.get(order) ?? (order === "TITLE" ? byTitle(projects) : byNumber(projects, order));
  orders.set(order, all);
  return all;
}

/** Projects stand by id, so that the number and the place in one sort as the key does. */
function byNumber(projects: ProjectColumns, order: Exclude<ProjectOrder, "TITLE">): Uint32Array {
  const { count } = projects;
  const number = orderNumber(projects, order);
  const keys = Float64Array.from({ length: count }, (_, project) => number(project) * count + project).sort();
  return Uint32Array.from(keys, (key) => key % count);
}

function byTitle({ texts, count }: ProjectColumns): Uint32Array {
  const titles = Array.from({ length: count }, (_, project) => foldedTitle(texts, project));
  return Uint32Array.from(titles.keys()).sort((a, b) => {
    const [x, y] = [titles[a]!, titles[b]!];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

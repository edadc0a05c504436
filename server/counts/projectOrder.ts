/** The orders in which projects are listed, and the key by which a page of such a list is found again. */
import { memoByKey } from "../../client/model/memoByKey.ts";
import type { ProjectOrder } from "../../client/model/types.ts";
import type { Memory } from "../memory/memory.ts";
import type { ProjectTable } from "../memory/projectTable.ts";
import type { Deadline } from "./deadline.ts";
import { noDeadline } from "./deadline.ts";
import { foldedTitle } from "./texts.ts";

type SortKey = [ProjectOrder, number | string, id: string];

/**
 * A reader of sort keys, which begin with the order, ascend in it and end in the id. What is not known comes last.
 * NEWEST and OLDEST: by year. TITLE: by folded title. PRIZE: by level, then newest.
 */
export function projectKey(projects: ProjectTable, order: ProjectOrder): (project: number) => SortKey {
  if (order === "TITLE") return (project) => [order, foldedTitle(projects.texts, project), projects.ids[project]!];
  const number = orderNumber(projects, order);
  return (project) => [order, number(project), projects.ids[project]!];
}

/** Years and prize levels as one number that ascends in the order. */
function orderNumber({ year, prize, prizes }: ProjectTable, order: Exclude<ProjectOrder, "TITLE">) {
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
export function inOrder(
  { projects }: Memory,
  order: ProjectOrder,
  chosen: (project: number) => boolean,
  deadline: Deadline = noDeadline,
): Uint32Array {
  return sorted(projects, order, deadline).all.filter((project, place) => {
    deadline.checkAt(place);
    return chosen(project);
  });
}

/** The given projects in an order; takes its time from their number, not from that of all. */
export function ordered({ projects }: Memory, order: ProjectOrder, given: ArrayLike<number>): Uint32Array {
  const { all, rank } = sorted(projects, order);
  return Uint32Array.from(given, (project) => rank[project]!)
    .sort()
    .map((place) => all[place]!);
}

/** All projects in an order, and the place of each in it. */
interface Sorted {
  all: Uint32Array;
  rank: Uint32Array;
}

/** Sorted when first asked for, and kept with the columns. */
const sorted = memoByKey(sort, ([order]) => order);

function sort(projects: ProjectTable, order: ProjectOrder, deadline: Deadline = noDeadline): Sorted {
  const all = order === "TITLE" ? byTitle(projects, deadline) : byNumber(projects, order);
  const rank = new Uint32Array(all.length);
  for (const [place, project] of all.entries()) rank[project] = place;
  return { all, rank };
}

/** Projects stand by id, so that the number and the place in one sort as the key does. */
function byNumber(projects: ProjectTable, order: Exclude<ProjectOrder, "TITLE">): Uint32Array {
  const { count } = projects;
  const number = orderNumber(projects, order);
  const keys = Float64Array.from({ length: count }, (_, project) => number(project) * count + project).sort();
  return Uint32Array.from(keys, (key) => key % count);
}

function byTitle({ texts, count }: ProjectTable, deadline: Deadline): Uint32Array {
  const titles = Array.from({ length: count }, (_, project) => {
    deadline.checkAt(project);
    return foldedTitle(texts, project);
  });
  return Uint32Array.from(titles.keys()).sort((a, b) => {
    const [x, y] = [titles[a]!, titles[b]!];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

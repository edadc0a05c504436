/** The graph of a project: the items it names, and the links between these and their parts. */
import { isWithin, height } from "../model/itemTree.ts";
import type { GraphLink, ProjectGraphData } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { addLink, addProjects, addWholes } from "./graphLink.ts";
import type { GraphContext, GraphModel } from "./graphModel.ts";
import { GraphBuilder } from "./graphBuilder.ts";

export function graphOfProject(context: GraphContext, project: NonNullable<ProjectGraphData["project"]>): GraphModel {
  const { catalogue, words } = context;
  const builder = new GraphBuilder(context);
  const named = project.items.flatMap(({ id }) => catalogue.item.get(id) ?? []);
  const isNamed = (id: string): boolean => {
    const item = catalogue.item.get(id);
    return item !== undefined && named.some((whole) => isWithin(item, whole));
  };
  const links = new Map<string, GraphLink>();
  for (const link of project.items.flatMap((item) => item.links)) {
    if (isNamed(link.from.id) && isNamed(link.to.id)) links.set(link.id, link);
  }

  // A framework whose items start links comes before one whose items only end them; parts are on the side of the links.
  const givers = new Set([...links.values()].flatMap(({ from }) => catalogue.item.get(from.id)?.framework.id ?? []));
  const gives = (item: Entry) =>
    givers.size > 0 ? givers.has(item.framework.id) : item.framework.id === context.state.rows;
  const levels = Math.max(0, ...named.filter(gives).map(height));
  const columnOf = (item: Entry) => (gives(item) ? levels - height(item) : levels + 1 + height(item));
  for (const item of named) builder.item(item, columnOf(item));
  for (const { from, to } of links.values()) {
    for (const { id } of [from, to]) {
      const end = catalogue.item.get(id);
      if (!end || builder.has(end.id)) continue;
      builder.item(end, columnOf(end));
      addWholes(builder, end, columnOf);
    }
  }
  for (const link of links.values()) addLink(builder, link, "");
  builder.group({ id: "~project", column: -1, title: words.say("graph.lane.project"), free: true });
  addProjects(builder, [project], { group: "~project", chosen: true });
  return builder.model(project.title);
}

/** The graph of a cell: the links between two items and their parts, and the projects that name both or either. */
import { fullName } from "../model/itemNames.ts";
import { isWithin, height } from "../model/itemTree.ts";
import type { CellGraphData, GraphProject } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { addLink, addProjects } from "./graphLink.ts";
import type { GraphContext, GraphModel } from "./graphModel.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import type { Listing } from "../projects/listing.ts";

/** Projects drawn at most that name only one of the two. */
const eitherLength = 5;

export function graphOfCell(context: GraphContext, row: Entry, column: Entry, data: CellGraphData): GraphModel {
  const { catalogue, words } = context;
  const builder = new GraphBuilder(context);
  const links = data.cell?.links ?? [];
  const starts = (item: Entry) =>
    links.filter(({ from }) => {
      const end = catalogue.item.get(from.id);
      return end && isWithin(end, item);
    }).length;
  const [left, right] = starts(column) > starts(row) ? [column, row] : [row, column];
  const columnOf = (item: Entry) =>
    isWithin(item, left) ? height(left) - height(item) : height(left) + 1 + height(item);
  for (const end of [left, right]) builder.item(end, columnOf(end), true);
  for (const { from, to } of links) {
    for (const { id } of [from, to]) {
      const end = catalogue.item.get(id);
      if (end) addUpTo(end, isWithin(end, left) ? left : right);
    }
  }

  const names = (project: GraphProject, item: Entry) =>
    project.items.some(({ id }) => {
      const named = catalogue.item.get(id);
      return named !== undefined && isWithin(named, item);
    });
  const both = data.both?.totalCount ?? 0;
  const codes = { row: fullName(row), column: fullName(column) };
  addLane("", words.say("graph.lane.cell", codes), data.both?.nodes ?? [], both);
  const [ofRow, ofColumn] = [data.ofRow, data.ofColumn];
  const rowOnly = (ofRow?.nodes ?? []).filter((project) => !names(project, column)).slice(0, eitherLength);
  const columnOnly = (ofColumn?.nodes ?? []).filter((project) => !names(project, row)).slice(0, eitherLength);
  const rowTitle = words.say("graph.lane.only", { item: codes.row, other: codes.column });
  const columnTitle = words.say("graph.lane.only", { item: codes.column, other: codes.row });
  addLane("row", rowTitle, rowOnly, (ofRow?.totalCount ?? 0) - both);
  addLane("column", columnTitle, columnOnly, (ofColumn?.totalCount ?? 0) - both);
  for (const link of links) addLink(builder, link, "");
  return builder.model(words.say("graph.pair", codes));

  function addUpTo(item: Entry, top: Entry): void {
    builder.item(item, columnOf(item));
    if (item === top || !item.parent) return;
    addUpTo(item.parent, top);
    builder.part(item, item.parent);
  }

  function addLane(list: Listing, title: string, projects: GraphProject[], total: number): void {
    if (total === 0 || projects.length === 0) return;
    const left = total - projects.length;
    const more = left > 0 ? { text: words.say("graph.more", { n: left }), to: { list } } : null;
    builder.group({ id: `~${list}`, column: 1000, title, free: true, more });
    addProjects(builder, projects, { group: `~${list}`, brief: true });
  }
}

/** What the graph of a chosen item, cell, link or project asks, and the model it is drawn from. */
import type { Need, Reply } from "./answers.ts";
import { replyTo } from "./answers.ts";
import type { Entry } from "./catalogue.ts";
import type { GraphContext, GraphModel } from "./graphModel.ts";
import { cellNeed, graphOfCell } from "./graphOfCell.ts";
import { frameworkNeed, graphOfFrameworks } from "./graphOfFrameworks.ts";
import { graphOfItem, itemNeed } from "./graphOfItem.ts";
import { graphOfProject, projectNeed } from "./graphOfProject.ts";
import type { Context } from "./context.ts";
import { selectionOf } from "./selection.ts";

/** Asked only while the graph is shown. */
export function graphNeeds(context: Context): Need<unknown>[] {
  if (context.state.view !== "graph") return [];
  const selection = selectionOf(context);
  if (selection.kind === "item") return [itemNeed(context, selection.item)];
  if (selection.kind === "cell") return [cellNeed(context, selection.row, selection.column)];
  if (selection.kind === "link") return [itemNeed(context, homeOf(context, selection.from, selection.to))];
  if (selection.kind === "none") return [frameworkNeed(context)];
  const project = projectNeed(context, selection.id);
  const reply = replyTo(context.answers, project);
  return reply.state === "ready" && !reply.data.project ? [project, frameworkNeed(context)] : [project];
}

/** The model of what is selected; of the two frameworks where nothing is that a graph could be of. */
export function graphModel(context: GraphContext): Reply<GraphModel> {
  const selection = selectionOf(context);
  if (selection.kind === "item") {
    const { item } = selection;
    return map(replyTo(context.answers, itemNeed(context, item)), (data) => graphOfItem(context, item, data));
  }
  if (selection.kind === "cell") {
    const { row, column } = selection;
    return map(replyTo(context.answers, cellNeed(context, row, column)), (data) =>
      graphOfCell(context, row, column, data),
    );
  }
  if (selection.kind === "link") {
    const home = homeOf(context, selection.from, selection.to);
    return map(replyTo(context.answers, itemNeed(context, home)), (data) =>
      graphOfItem(context, home, data, selection.id),
    );
  }
  if (selection.kind === "other") {
    const reply = replyTo(context.answers, projectNeed(context, selection.id));
    if (reply.state !== "ready") return reply;
    if (reply.data.project) return { state: "ready", data: graphOfProject(context, reply.data.project) };
  }
  return map(replyTo(context.answers, frameworkNeed(context)), (data) => graphOfFrameworks(context, data));
}

/** A link is shown in the graph of that end of it which stands in the rows. */
const homeOf = ({ state }: Context, from: Entry, to: Entry): Entry => (to.framework.id === state.rows ? to : from);

function map<A, B>(reply: Reply<A>, of: (data: A) => B): Reply<B> {
  return reply.state === "ready" ? { state: "ready", data: of(reply.data) } : reply;
}

/** The graph of what is selected, as far as it is answered. */
import type { Result } from "../model/answers.ts";
import { mapResult, resultOf } from "../model/answers.ts";
import { cellGraphOf, frameworkGraphOf, homeOf, itemGraphOf, projectGraphOf } from "./graphQuestions.ts";
import type { GraphContext, GraphModel } from "./graphModel.ts";
import { graphOfCell } from "./graphOfCell.ts";
import { graphOfFrameworks } from "./graphOfFrameworks.ts";
import { graphOfItem } from "./graphOfItem.ts";
import { graphOfProject } from "./graphOfProject.ts";
import { selectionOf } from "../model/selection.ts";

/** The model of what is selected; of the two frameworks where nothing is that a graph could be of. */
export function graphResult(context: GraphContext): Result<GraphModel> {
  const selection = selectionOf(context);
  if (selection.kind === "item") {
    const { item } = selection;
    return mapResult(resultOf(context.answers, itemGraphOf(context, item)), (data) => graphOfItem(context, item, data));
  }
  if (selection.kind === "cell") {
    const { row, column } = selection;
    return mapResult(resultOf(context.answers, cellGraphOf(context, row, column)), (data) =>
      graphOfCell(context, row, column, data),
    );
  }
  if (selection.kind === "link") {
    const home = homeOf(context, selection.from, selection.to);
    return mapResult(resultOf(context.answers, itemGraphOf(context, home)), (data) =>
      graphOfItem(context, home, data, selection.id),
    );
  }
  if (selection.kind === "other") {
    const result = resultOf(context.answers, projectGraphOf(context, selection.id));
    if (result.state !== "ready") return result;
    if (result.data.project) return { state: "ready", data: graphOfProject(context, result.data.project) };
  }
  return mapResult(resultOf(context.answers, frameworkGraphOf(context)), (data) => graphOfFrameworks(context, data));
}

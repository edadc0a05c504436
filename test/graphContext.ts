/** The graph of an address, with the answers of the app over the seed. */
import { graphQuestions } from "../client/graph/graphQuestions.ts";
import type { GraphModel } from "../client/graph/graphModel.ts";
import { graphResult } from "../client/graph/graphResult.ts";
import type { View } from "../client/parts/view.ts";
import type { OpenApp } from "./openApp.ts";
import { viewAt } from "./viewAt.ts";

/** The view at an address with all that its graph asks; a question that is refused throws. */
export const graphView = (app: Pick<OpenApp, "ask">, address: string): Promise<View> =>
  viewAt(app, address, graphQuestions);

export function modelOf(view: View): GraphModel {
  const reply = graphResult(view);
  if (reply.state !== "ready") throw new Error(`the graph is ${reply.state}`);
  return reply.data;
}

export const graphAt = async (app: Pick<OpenApp, "ask">, address: string): Promise<GraphModel> =>
  modelOf(await graphView(app, address));

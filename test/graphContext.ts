/** The graph of an address, with the answers of the app over the seed. */
import english from "../client/text/en.json" with { type: "json" };
import type { Answer } from "../client/model/answers.ts";
import { needKey, replyTo } from "../client/model/answers.ts";
import { catalogue } from "../client/model/catalogue.ts";
import { graphModel, graphNeeds } from "../client/model/graph.ts";
import type { GraphModel } from "../client/model/graphModel.ts";
import { catalogueOf } from "../client/model/needs.ts";
import { readAddress } from "../client/model/state.ts";
import { words } from "../client/model/words.ts";
import type { View } from "../client/views/view.ts";
import type { OpenApp } from "./openApp.ts";

/** The view at an address with all that its graph asks; a question that is refused throws. */
export async function graphView(app: Pick<OpenApp, "ask">, address: string): Promise<View> {
  const state = readAddress(address);
  const answers: Record<string, Answer> = {};
  const ask = async (need: ReturnType<typeof catalogueOf> | ReturnType<typeof graphNeeds>[number]) => {
    const { data, errors } = await app.ask(need.document, need.variables);
    if (errors) throw new Error(`${need.name}: ${JSON.stringify(errors)}`);
    answers[needKey(need)] = { data };
  };
  await ask(catalogueOf(state));
  const reply = replyTo(answers, catalogueOf(state));
  if (reply.state !== "ready") throw new Error("the catalogue was not answered");
  const view = { state, answers, catalogue: catalogue(reply.data), words: words("en", english), act: () => {} };
  const open = () => graphNeeds(view).filter((need) => !(needKey(need) in answers));
  while (open().length > 0) for (const need of open()) await ask(need);
  return view;
}

export function modelOf(view: View): GraphModel {
  const reply = graphModel(view);
  if (reply.state !== "ready") throw new Error(`the graph is ${reply.state}`);
  return reply.data;
}

export const graphAt = async (app: Pick<OpenApp, "ask">, address: string): Promise<GraphModel> =>
  modelOf(await graphView(app, address));

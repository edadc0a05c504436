/** What a part of the page at an address is drawn from: the app's answers over the seed to what that part asks. */
import english from "../client/text/en.json" with { type: "json" };
import type { Question } from "../client/questions/question.ts";
import type { Answer } from "../client/model/answers.ts";
import { questionKey } from "../client/questions/question.ts";
import { completeResultOf } from "../client/model/answers.ts";
import { catalogue } from "../client/model/catalogue.ts";
import type { Context } from "../client/model/context.ts";
import { catalogueOf } from "../client/page/pageQuestions.ts";
import { readAddress } from "../client/model/state.ts";
import { words } from "../client/text/words.ts";
import type { View } from "../client/parts/view.ts";
import type { OpenApp } from "./openApp.ts";

type Asking = (context: Context) => Question<unknown>[];

/** Asks until nothing is open; a question that is refused throws. */
export async function viewAt(app: Pick<OpenApp, "ask">, address: string, asking: Asking): Promise<View> {
  const state = readAddress(address);
  const answers: Record<string, Answer> = {};
  const ask = async (question: Question<unknown>) => {
    const { data, errors } = await app.ask(question.document, question.variables);
    if (errors) throw new Error(`${question.name}: ${JSON.stringify(errors)}`);
    answers[questionKey(question)] = { data };
  };
  await ask(catalogueOf(state));
  const reply = completeResultOf(answers, catalogueOf(state));
  if (reply.state !== "ready") throw new Error("the catalogue was not answered");
  const view = { state, answers, catalogue: catalogue(reply.data), words: words("en", "ltr", english), act: () => {} };
  const open = () => asking(view).filter((question) => !(questionKey(question) in answers));
  while (open().length > 0) for (const question of open()) await ask(question);
  return view;
}

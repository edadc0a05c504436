/** What a part of the page at an address is drawn from: the app's answers over the seed to what that part asks. */
import english from "../client/text/en.json" with { type: "json" };
import type { Question } from "../client/questions/question.ts";
import type { Answer } from "../client/model/answers.ts";
import { questionKey } from "../client/questions/question.ts";
import { completeResultOf } from "../client/model/answers.ts";
import { catalogue } from "../client/model/catalogue.ts";
import type { Context } from "../client/model/context.ts";
import { resolveState } from "../client/model/resolveState.ts";
import { catalogueOf } from "../client/page/pageQuestions.ts";
import { stateAt } from "../client/page/stateAt.ts";
import { words } from "../client/text/words.ts";
import type { View } from "../client/parts/view.ts";
import type { OpenApp } from "./openApp.ts";

type Asking = (context: Context) => Question<unknown>[];

type Asked = Pick<OpenApp, "ask">;

/** Asks until nothing is open; a question that is refused throws. */
export async function viewAt(app: Asked, address: string, asking: Asking): Promise<View> {
  const view = await answeredView(app, address, asking);
  const refused = Object.values(view.answers).flatMap((answer) => ("error" in answer ? [answer.error] : []));
  if (refused.length > 0) throw new Error(refused.join("; "));
  return view;
}

/** The same, where what is refused is shown as such. */
export async function answeredView(app: Asked, address: string, asking: Asking): Promise<View> {
  const state = stateAt(address);
  const answers: Record<string, Answer> = {};
  const ask = async (question: Question<unknown>) => {
    answers[questionKey(question)] = await answerOf(app, question);
  };
  await ask(catalogueOf(state));
  const reply = completeResultOf(answers, catalogueOf(state));
  if (reply.state !== "ready") throw new Error("the catalogue was not answered");
  const known = catalogue(reply.data);
  const view = {
    state: resolveState(state, known),
    answers,
    catalogue: known,
    words: words("en", "ltr", english),
    act: () => {},
  };
  const open = () => asking(view).filter((question) => !(questionKey(question) in answers));
  while (open().length > 0) for (const question of open()) await ask(question);
  return view;
}

/** What each app has answered: its data do not change, so nothing is asked of it twice. */
const answered = new WeakMap<Asked, Map<string, Promise<Answer>>>();

function answerOf(app: Asked, question: Question<unknown>): Promise<Answer> {
  const known = answered.get(app) ?? new Map<string, Promise<Answer>>();
  answered.set(app, known);
  const key = questionKey(question);
  const answer =
    known.get(key) ??
    app
      .ask(question.document, question.variables)
      .then(({ data, errors }) => (errors?.[0] ? { error: `${question.name}: ${errors[0].message}` } : { data }));
  known.set(key, answer);
  return answer;
}

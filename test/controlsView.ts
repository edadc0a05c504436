/** What the filters and the search of a state are drawn from: the API's answers over the seed's rows, without a store. */
import english from "../client/text/en.json" with { type: "json" };
import type { Answer, Answers, Need } from "../client/model/answers.ts";
import { needKey, replyTo } from "../client/model/answers.ts";
import { catalogue } from "../client/model/catalogue.ts";
import { controlNeeds } from "../client/model/controls.ts";
import type { Context } from "../client/model/needs.ts";
import { catalogueOf } from "../client/model/needs.ts";
import { readAddress } from "../client/model/state.ts";
import { words } from "../client/model/words.ts";
import type { View } from "../client/views/view.ts";
import { createApi } from "../server/graphql/api.ts";
import type { ProjectRow, Run } from "../server/questions.ts";
import { runOver, seedMemory, seedTables, table } from "./seedMemory.ts";

const memory = await seedMemory();
const rows = runOver(seedTables());
const projects = new Map(table("projects").map((row) => [row.id, row]));
const run = ((name, params) => {
  if (name !== "projects") return rows(name, params);
  const { ids } = params as { ids: string[] };
  const known = ids.map((id) => projects.get(id)!);
  return Promise.resolve(
    known.map((row) => ({ ...row, year: row["year"] ? Number(row["year"]) : null, items: [], inferred: [] })),
  ) as unknown as Promise<ProjectRow[]>;
}) as Run;
const api = createApi();

async function ask(need: Need<unknown>): Promise<Answer> {
  const request = new Request("http://explorer.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: need.document, variables: need.variables }),
  });
  const response = await api(request, { memory, run, requestId: "test", report: (error) => console.error(error) });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  return errors?.[0] ? { error: errors[0].message } : { data };
}

/** The view at an address; what is `given` is not asked. A refused question throws: the client asks none that is refused. */
export async function controlsView(address: string, given: (context: Context) => Answers = () => ({})): Promise<View> {
  const state = readAddress(address);
  const first = catalogueOf(state);
  const answers: Record<string, Answer> = { [needKey(first)]: await ask(first) };
  const reply = replyTo(answers, first);
  if (reply.state !== "ready") throw new Error(`the catalogue was not answered: ${JSON.stringify(reply)}`);
  const context = { state, answers, catalogue: catalogue(reply.data) };
  Object.assign(answers, given(context));
  for (const need of controlNeeds(context)) {
    const answer = (answers[needKey(need)] ??= await ask(need));
    if ("error" in answer && !given(context)[needKey(need)]) throw new Error(answer.error);
  }
  return { ...context, words: words("en", english), act: () => {} };
}

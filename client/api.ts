/** The one place of the client that knows the network: asks a question of the server and turns every failure into a sentence. */
import type { Question } from "./questions/question.ts";
import type { Answer } from "./model/answers.ts";
import type { Words } from "./text/words.ts";

interface AnswerBody {
  data?: Record<string, unknown> | null;
  errors?: { message: string }[];
  extensions?: { dataset?: string };
}

export interface Asked {
  answer: Answer;
  /** Of the body as it was sent. */
  bytes: number;
  /** Of the dataset; undefined where the server does not say. */
  version: string | undefined;
  /** The server answered from memory while its store cannot be reached. */
  stale: boolean;
}

/** Milliseconds after which a network that gives no answer counts as lost; the server itself gives up earlier. */
const longest = 20_000;

/** Never rejects: a lost network, a server without its store, a refused and a cancelled question are answers too. */
export async function ask(question: Question<unknown>, words: Words, cancel: AbortSignal): Promise<Asked> {
  const failed = (error: string): Asked => ({ answer: { error }, bytes: 0, version: undefined, stale: false });
  try {
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify({ query: question.document, variables: question.variables, operationName: question.name }),
      signal: AbortSignal.any([cancel, AbortSignal.timeout(longest)]),
    });
    if (response.status === 503) return failed(words.say("error.store"));
    const body = await response.arrayBuffer();
    const { data, errors, extensions } = JSON.parse(new TextDecoder().decode(body)) as AnswerBody;
    const answer: Answer | null = errors?.[0] ? { error: errors[0].message } : data ? { data } : null;
    if (!answer) return failed(words.say("error.server"));
    return {
      answer,
      bytes: body.byteLength,
      version: response.headers.get("dataset-version") ?? extensions?.dataset,
      stale: response.headers.get("cache-status")?.includes("fwd=stale") ?? false,
    };
  } catch {
    return failed(words.say("error.network"));
  }
}

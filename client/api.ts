/** The one place of the client that knows the network: asks a question of the server and turns every failure into a sentence. */
import type { Question } from "./questions/question.ts";
import type { Answer } from "./model/answers.ts";
import type { Words } from "./text/words.ts";

interface Reply {
  data?: Record<string, unknown> | null;
  errors?: { message: string }[];
}

export interface Asked {
  answer: Answer;
  /** The server answered from memory while its store cannot be reached. */
  stale: boolean;
}

/** Milliseconds after which a network that gives no answer counts as lost; the server itself gives up earlier. */
const longest = 20_000;

/** Never rejects: a lost network, a server without its store and a refused question are answers too. */
export async function ask(question: Question<unknown>, words: Words): Promise<Asked> {
  const failed = (error: string): Asked => ({ answer: { error }, stale: false });
  try {
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify({ query: question.document, variables: question.variables, operationName: question.name }),
      signal: AbortSignal.timeout(longest),
    });
    if (response.status === 503) return failed(words.say("error.store"));
    const { data, errors } = (await response.json()) as Reply;
    const stale = response.headers.get("cache-status")?.includes("fwd=stale") ?? false;
    if (errors?.[0]) return { answer: { error: errors[0].message }, stale };
    return data ? { answer: { data }, stale } : failed(words.say("error.server"));
  } catch {
    return failed(words.say("error.network"));
  }
}

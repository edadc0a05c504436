/** What a view needs to know, and what has been answered: the same on the server, which asks in process, and in the browser. */

/** One GraphQL operation with its variables. The type parameter is the type of its data. */
export interface Need<Data> {
  name: string;
  document: string;
  variables: Record<string, unknown>;
  /** Never set; carries the type. */
  data?: Data;
}

/** Answers by `needKey`. Absent: asked and not yet answered. */
export type Answers = Readonly<Record<string, Answer>>;
export type Answer = { data: unknown } | { error: string };

export type Reply<Data> = { state: "loading" } | { state: "failed"; message: string } | { state: "ready"; data: Data };

/** A function from variables to the need of one operation; undefined variables are left out. */
export function operation<Data, Variables extends object>(name: string, document: string) {
  return (variables: Variables): Need<Data> => ({
    name,
    document,
    variables: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
  });
}

export const needKey = (need: Need<unknown>): string => `${need.name} ${JSON.stringify(need.variables)}`;

export function replyTo<Data>(answers: Answers, need: Need<Data>): Reply<Data> {
  const answer = answers[needKey(need)];
  if (!answer) return { state: "loading" };
  return "error" in answer ? { state: "failed", message: answer.error } : { state: "ready", data: answer.data as Data };
}

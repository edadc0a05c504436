/** What a view asks, and what has been answered: the same on the server, which asks in process, and in the browser. */

/** One GraphQL operation with its variables. The type parameter is the type of its data. */
export interface Question<Data> {
  name: string;
  document: string;
  variables: Record<string, unknown>;
  /** Never set; carries the type. */
  data?: Data;
}

/** Answers by `needKey`. Absent: asked and not yet answered. */
export type Answers = Readonly<Record<string, Answer>>;
export type Answer = { data: unknown } | { error: string };

export type Result<Data> = { state: "loading" } | { state: "failed"; message: string } | { state: "ready"; data: Data };

/** A function from variables to the question of one operation; undefined variables are left out. */
export function operation<Data, Variables extends object>(name: string, document: string) {
  return (variables: Variables): Question<Data> => ({
    name,
    document,
    variables: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
  });
}

export const questionKey = (question: Question<unknown>): string =>
  `${question.name} ${JSON.stringify(question.variables)}`;

export function resultOf<Data>(answers: Answers, question: Question<Data>): Result<Data> {
  const answer = answers[questionKey(question)];
  if (!answer) return { state: "loading" };
  return "error" in answer ? { state: "failed", message: answer.error } : { state: "ready", data: answer.data as Data };
}

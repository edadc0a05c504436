/** What has been answered of the questions asked: the same on the server, which asks in process, and in the browser. */
import type { Question } from "../questions/question.ts";
import { questionKey } from "../questions/question.ts";

/** Answers by `questionKey`. Absent: asked and not yet answered. */
export type Answers = Readonly<Record<string, Answer>>;
export type Answer = { data: unknown } | { error: string };

export type Result<Data> = { state: "loading" } | { state: "failed"; message: string } | { state: "ready"; data: Data };

export function resultOf<Data>(answers: Answers, question: Question<Data>): Result<Data> {
  const answer = answers[questionKey(question)];
  if (!answer) return { state: "loading" };
  return "error" in answer ? { state: "failed", message: answer.error } : { state: "ready", data: answer.data as Data };
}

/** Data of which no field is null at its top. */
export type Complete<Data> = { [Key in keyof Data]: NonNullable<Data[Key]> };

/** The answer where a null means that the server could not tell: it is then a failure. */
export function completeResultOf<Data extends object>(
  answers: Answers,
  question: Question<Data>,
): Result<Complete<Data>> {
  const result = resultOf(answers, question);
  if (result.state !== "ready") return result;
  const { data } = result;
  return isComplete(data) ? { state: "ready", data } : { state: "failed", message: "" };
}

const isComplete = <Data extends object>(data: Data): data is Data & Complete<Data> =>
  Object.values(data).every((field) => field !== null);

/** What is read from an answer once it is there. */
export function mapResult<Data, Part>(result: Result<Data>, read: (data: Data) => Part): Result<Part> {
  return result.state === "ready" ? { state: "ready", data: read(result.data) } : result;
}

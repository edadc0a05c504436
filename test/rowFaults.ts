/** Where a row of a store differs from the description of its question: a column missing, extra, null or of another kind. */
import * as v from "valibot";
import type { QuestionName } from "../server/store/questions.ts";
import { questions } from "../server/store/questions.ts";

export function rowFaults(name: QuestionName, row: unknown): string[] {
  const { issues = [] } = v.safeParse(questions[name].row as v.GenericSchema, row);
  return issues.map((issue) => `${v.getDotPath(issue) ?? "row"}: ${issue.message}`);
}

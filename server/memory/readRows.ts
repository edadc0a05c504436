/** All that is small, asked of the store side by side: the rows that the memory is built from. */
import type { QuestionName, QuestionRow, Run } from "../store/questions.ts";

const asked = [
  "dataset",
  "items",
  "titles",
  "links",
  "sources",
  "frameworks",
  "mappings",
  "editions",
  "agencies",
  "facilitators",
  "hlpfYears",
  "hlpfReviews",
  "sessions",
  "decisions",
  "figures",
  "aims",
  "regions",
  "countries",
] as const satisfies QuestionName[];

export type Rows = { [N in (typeof asked)[number]]: QuestionRow<N>[] };

/** Rejects as `run` does. */
export async function readRows(run: Run): Promise<Rows> {
  const answers = await Promise.all(asked.map(async (name) => [name, await run(name, {})] as const));
  return Object.fromEntries(answers) as Rows;
}

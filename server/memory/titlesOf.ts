/** Titles in other languages, looked up by what they name. */
import type { QuestionRow } from "../store/questions.ts";
import type { Memory, Title } from "./memory.ts";

/** Answers the titles of an item or a framework, by language. */
export function titlesOf(rows: QuestionRow<"titles">[], source: Memory["source"]) {
  const groups = Map.groupBy(rows, ({ item }) => item);
  return (id: string): Map<string, Title> =>
    new Map(
      groups
        .get(id)
        ?.map(({ lang, text, status, source: page }) => [lang, { lang, text, status, source: source.get(page)! }]),
    );
}

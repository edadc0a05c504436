/** What is loaded: version, size and what to keep in mind. */
import { defaultRule } from "../../client/model/evidence.ts";
import { defaults } from "../../client/model/state.ts";
import texts from "../../client/text/en.json" with { type: "json" };
import type { QuestionRow } from "../store/questions.ts";
import { pairCounts } from "../counts/pairCounts.ts";
import type { Fields } from "./fields.ts";

const caveats = Object.entries(texts)
  .filter(([key]) => key.startsWith("caveat."))
  .map(([, text]) => text);

export const Dataset: Fields<QuestionRow<"dataset">> = {
  caveats: () => caveats,
  counts: (_, __, { memory, deadline }) => {
    const { frameworks, items, links, projects, framework, source } = memory;
    const [rows, columns] = [framework.get(defaults.rows), framework.get(defaults.columns)];
    return {
      frameworks: frameworks.length,
      items: items.length,
      links: links.length,
      projects: projects.count,
      projectsWithBoth: rows && columns ? pairCounts(memory, rows, columns, deadline).base : 0,
      sources: source.size,
    };
  },
  rule: () => defaultRule,
};

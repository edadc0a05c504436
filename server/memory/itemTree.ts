/** Items in their final order, with parents, children and the last of their descendants. */
import type { QuestionRow } from "../store/questions.ts";
import type { Framework, Item, Memory, Title } from "./memory.ts";

interface Known {
  frameworks: Framework[];
  titles: (id: string) => Map<string, Title>;
  source: Memory["source"];
}

/** All items, each framework's after those of the framework before; the frameworks get theirs. */
export function itemTree(rows: QuestionRow<"items">[], { frameworks, titles, source }: Known): Item[] {
  const place = new Map(frameworks.map((framework, index) => [framework.id, index]));
  const ordered = rows.toSorted((a, b) => place.get(a.framework)! - place.get(b.framework)! || a.rank - b.rank);
  const item = new Map<string, Item>();
  for (const [index, row] of ordered.entries()) {
    const parent = (row.parent !== null && item.get(row.parent)) || null;
    const framework = frameworks[place.get(row.framework)!]!;
    const added: Item = {
      ...row,
      index,
      framework,
      parent,
      children: [],
      lastIndex: index,
      titles: titles(row.id),
      source: source.get(row.source)!,
      links: [],
      facilitators: [],
      hlpfReviews: [],
      sessions: [],
      decisions: [],
      figures: [],
      aims: [],
    };
    item.set(row.id, added);
    framework.items.push(added);
    parent?.children.push(added);
    for (let above = parent; above; above = above.parent) above.lastIndex = index;
  }
  for (const framework of frameworks) {
    framework.top = framework.items.filter(({ parent }) => !parent);
    framework.leaves = framework.items.filter(({ children }) => children.length === 0);
  }
  return [...item.values()];
}

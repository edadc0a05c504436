/** Lists in what a question gives its fields: in its text and in its variables, whatever field they are for and however deep. */
import type { DocumentNode } from "graphql";
import { Kind, visit } from "graphql";

/** The number of entries of the longest list; 0 where there is none. */
export function longestList(document: DocumentNode, variables: unknown): number {
  let longest = 0;
  visit(document, {
    [Kind.LIST]: ({ values }) => void (longest = Math.max(longest, values.length)),
  });
  for (const list of listsIn(variables)) longest = Math.max(longest, list.length);
  return longest;
}

/** The lists in a value that was read from JSON; not by recursion, for it may be nested as deep as a body is long. */
export function* listsIn(value: unknown): Generator<unknown[]> {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) yield next;
    for (const part of Object.values(next)) open.push(part);
  }
}

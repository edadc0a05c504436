/** Who facilitates an item and when a High-level Political Forum reviews it, for the item and the one above it. */
import type { ItemRoles, RoleFacts, SourceFacts } from "../questions/generated.ts";

/** The item and the one above it, those that have something to tell. */
export const roleItems = (facts: RoleFacts[]): ItemRoles[] => [
  ...new Map(facts.flatMap(({ parent, ...own }) => [own, ...(parent ? [parent] : [])]).map((r) => [r.id, r])).values(),
];

export const roleSources = (facts: RoleFacts[]): SourceFacts[] =>
  roleItems(facts).flatMap(({ facilitators, hlpf }) => [...facilitators, ...hlpf].map(({ source }) => source));

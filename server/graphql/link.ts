/** Links as they stand in one edition. */
import type { ValidLink } from "../counts/pairLinks.ts";
import type { Fields } from "./fields.ts";

export const Link: Fields<ValidLink> = {
  id: ({ link }) => link.id,
  mapping: ({ link }) => link.mapping,
  from: ({ link }) => link.from,
  to: ({ link }) => link.to,
  kind: ({ link }) => link.kind,
  status: ({ state }) => state.status,
  rationale: ({ state }) => state.rationale,
  source: ({ state }) => state.source,
  standing: ({ state }) => state.standing,
  since: ({ state }) => state.since,
  until: ({ state }) => state.until,
  note: ({ state }) => state.note,
  history: ({ link }) => link.states,
};

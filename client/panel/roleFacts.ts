/** Who facilitates an item and when a High-level Political Forum reviews it, for the item and what stands above it. */
import type { SourceFact } from "../links/linkFacts.ts";
import { sourceFields } from "../links/linkFacts.ts";

interface Roles {
  id: string;
  facilitators: {
    agency: { id: string; name: string; acronym: string };
    /** lead or co. */
    role: string;
    status: string;
    source: SourceFact;
  }[];
  hlpf: { year: number; theme: string | null; status: string; source: SourceFact }[];
}
/** What holds for the item above holds for its parts, and is told with the name of that item. */
export interface RoleFacts extends Roles {
  parent: Roles | null;
}

const fields = `id facilitators { agency { id name acronym } role status source { ${sourceFields} } }
  hlpf { year theme status source { ${sourceFields} } }`;
export const roleFields = `${fields} parent { ${fields} }`;

/** The item and the one above it, those that have something to tell. */
export const roleItems = (facts: RoleFacts[]): Roles[] => [
  ...new Map(facts.flatMap(({ parent, ...own }) => [own, ...(parent ? [parent] : [])]).map((r) => [r.id, r])).values(),
];

export const roleSources = (facts: RoleFacts[]): SourceFact[] =>
  roleItems(facts).flatMap(({ facilitators, hlpf }) => [...facilitators, ...hlpf].map(({ source }) => source));

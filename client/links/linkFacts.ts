/** Facts as the questions of the panels bring them: sources, links, and the GraphQL fields that fetch each. */
import type { LinkStatus, Standing } from "../model/types.ts";

export interface SourceFact {
  id: string;
  title: string;
  publisher: string;
  year: number | null;
  url: string | null;
  /** official, itu-page, derived-app, press, own-proposal or recollection. */
  kind: string;
  note: string | null;
}
export const sourceFields = "id title publisher year url kind note";

export interface LinkFact {
  id: string;
  mapping: { id: string };
  from: { id: string };
  to: { id: string };
  status: LinkStatus;
  standing: Standing;
  /** Null where no reason was read. */
  rationale: string | null;
  note: string | null;
  source: SourceFact;
}
export const linkFields = `id mapping { id } from { id } to { id } status standing rationale note source { ${sourceFields} }`;

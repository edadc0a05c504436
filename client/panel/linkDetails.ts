/** What the panel of a link asks: the link as valid in the chosen edition, its mapping and its earlier states. */
import { operation } from "../model/answers.ts";
import type { LinkFact, SourceFact } from "../links/linkFacts.ts";
import { linkFields, sourceFields } from "../links/linkFacts.ts";
import type { Coverage, LinkStatus, Standing } from "../model/types.ts";

export interface LinkDetails extends Omit<LinkFact, "mapping"> {
  since: { id: string; title: string };
  until: { id: string; title: string } | null;
  mapping: {
    id: string;
    title: string;
    authority: string;
    method: string;
    standing: Standing;
    coverage: Coverage;
    note: string | null;
    source: SourceFact;
  };
  states: {
    status: LinkStatus;
    rationale: string | null;
    since: { title: string };
    until: { title: string } | null;
    source: SourceFact;
  }[];
}

export const linkQuestion = operation<{ link: LinkDetails | null }, { id: string; edition?: string }>(
  "link",
  `query link($id: ID!, $edition: ID) {
    link(id: $id, edition: $edition) {
      ${linkFields} since { id title } until { id title }
      mapping { title authority method standing coverage note source { ${sourceFields} } }
      states: history { status rationale since { title } until { title } source { ${sourceFields} } }
    }
  }`,
);

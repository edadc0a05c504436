/** What the panel of an item asks. */
import { operation } from "../model/answers.ts";
import type { LinkFact, SourceFact } from "../links/linkFacts.ts";
import { linkFields, sourceFields } from "../links/linkFacts.ts";
import type { RoleFacts } from "./roleFacts.ts";
import { roleFields } from "./roleFacts.ts";
import type { FigureSeries } from "../figures/series.ts";
import { seriesFields } from "../figures/series.ts";

export interface ItemFacts extends RoleFacts {
  kind: string;
  /** official-name, own-wording or recollection. */
  titleStatus: string;
  iri: string | null;
  source: SourceFact;
  links: LinkFact[];
  figures: FigureSeries[];
  sessions: { id: string; year: number; event: string; title: string; source: SourceFact }[];
}

export const itemQuestion = operation<{ item: ItemFacts | null }, { id: string; edition?: string }>(
  "item",
  `query item($id: ID!, $edition: ID) {
    item(id: $id) {
      kind titleStatus iri source { ${sourceFields} }
      links(edition: $edition) { ${linkFields} }
      ${roleFields}
      figures { ${seriesFields} }
      sessions { id year event title source { ${sourceFields} } }
    }
  }`,
);

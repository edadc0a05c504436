/** What the panel of an item asks. */
import { operation } from "./answers.ts";
import type { LinkFact, SourceFact } from "./facts.ts";
import { linkFields, sourceFields } from "./facts.ts";
import type { FigureSeries } from "./series.ts";
import { seriesFields } from "./series.ts";

export interface ItemFacts {
  id: string;
  kind: string;
  /** official-name, own-wording or recollection. */
  titleStatus: string;
  iri: string | null;
  source: SourceFact;
  links: LinkFact[];
  facilitators: {
    agency: { id: string; name: string; acronym: string };
    role: string;
    status: string;
    source: SourceFact;
  }[];
  hlpf: { year: number; theme: string | null; status: string; source: SourceFact }[];
  figures: FigureSeries[];
  sessions: { id: string; year: number; event: string; title: string; source: SourceFact }[];
}

export const itemNeed = operation<{ item: ItemFacts | null }, { id: string; edition?: string }>(
  "item",
  `query item($id: ID!, $edition: ID) {
    item(id: $id) {
      id kind titleStatus iri source { ${sourceFields} }
      links(edition: $edition) { ${linkFields} }
      facilitators { agency { id name acronym } role status source { ${sourceFields} } }
      hlpf { year theme status source { ${sourceFields} } }
      figures { ${seriesFields} }
      sessions { id year event title source { ${sourceFields} } }
    }
  }`,
);

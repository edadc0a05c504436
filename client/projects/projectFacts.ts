/** A project as lists and panels show it. */
import type { SourceFact } from "../links/linkFacts.ts";
import { sourceFields } from "../links/linkFacts.ts";

export interface ProjectFacts {
  id: string;
  title: string;
  organisation: string | null;
  stakeholderType: string | null;
  country: { id: string; name: string; developmentGroup: string | null; region: { id: string; name: string } } | null;
  year: number | null;
  prize: string | null;
  summary: string | null;
  url: string | null;
  items: { id: string }[];
  /** The category it entered. */
  primary: { id: string } | null;
  source: SourceFact;
  /** Names of fields that the source does not state. */
  inferred: string[];
  note: string | null;
}

export const projectFields = `id title organisation stakeholderType year prize summary url inferred note
  country { id name(language: $language) developmentGroup region { id name } }
  items { id } primary { id } source { ${sourceFields} }`;

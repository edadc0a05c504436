/** The catalogue: frameworks with all their items, editions, the dataset and what its projects can be filtered by; every page has it first. */
import { operation } from "./answers.ts";
import type { EvidenceRule, FacetField } from "./types.ts";

export interface CatalogueData {
  dataset: {
    version: string;
    origin: string;
    loadedAt: string;
    notice: string;
    created: string;
    counts: { frameworks: number; items: number; links: number; projects: number; projectsWithBoth: number };
    rule: EvidenceRule;
  };
  frameworks: {
    id: string;
    title: string;
    short: string;
    items: { id: string; code: string; title: string; color: string | null; parent: { id: string } | null }[];
  }[];
  editions: { id: string; title: string; position: number; hasText: boolean }[];
  /** What projects can be filtered by, counted over all of them. */
  facets: Facet[];
}

export interface Facet {
  field: FacetField;
  values: { id: string; label: string; projects: number }[];
  /** Projects that do not say. */
  unknown: number;
}

export const catalogueQuestion = operation<CatalogueData, { language: string }>(
  "catalogue",
  `query catalogue($language: Language) {
    dataset { version origin loadedAt notice created counts { frameworks items links projects projectsWithBoth } rule { minProjects minCountries minOrganisations minExpected maxChance } }
    frameworks { id title(language: $language) short(language: $language) items(level: ALL) { id code title(language: $language) color parent { id } } }
    editions { id title position hasText }
    facets(fields: [REGION, COUNTRY, DEVELOPMENT_GROUP, STAKEHOLDER_TYPE, PRIZE, YEAR]) { field values { id label projects } unknown }
  }`,
);

export interface Entry {
  id: string;
  code: string;
  title: string;
  color: string | null;
  framework: Catalogue["frameworks"][number];
  parent: Entry | null;
  children: Entry[];
}
export interface CatalogueFramework {
  id: string;
  title: string;
  /** Goes before a code: Action Line, SDG. */
  short: string;
  /** Depth first. */
  items: Entry[];
}
/** The catalogue with its references resolved. */
export interface Catalogue extends Omit<CatalogueData, "frameworks"> {
  frameworks: CatalogueFramework[];
  framework: ReadonlyMap<string, CatalogueFramework>;
  item: ReadonlyMap<string, Entry>;
}

const made = new WeakMap<CatalogueData, Catalogue>();

export function catalogue(data: CatalogueData): Catalogue {
  const known = made.get(data);
  if (known) return known;
  const item = new Map<string, Entry>();
  const frameworks = data.frameworks.map((row) => {
    const framework: CatalogueFramework = { id: row.id, title: row.title, short: row.short, items: [] };
    for (const { parent: up, ...rest } of row.items) {
      const parent = (up && item.get(up.id)) || null;
      const entry: Entry = { ...rest, framework, parent, children: [] };
      parent?.children.push(entry);
      framework.items.push(entry);
      item.set(entry.id, entry);
    }
    return framework;
  });
  const all = { ...data, frameworks, framework: new Map(frameworks.map((f) => [f.id, f])), item };
  made.set(data, all);
  return all;
}

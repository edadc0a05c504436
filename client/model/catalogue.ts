/** The catalogue: frameworks with all their items, editions, the dataset and what its projects can be filtered by; every page has it first. */
import type { CatalogueData } from "../questions/generated.ts";
import type { Complete } from "./answers.ts";
import { memoByKey } from "./memoByKey.ts";

export interface Entry {
  id: string;
  code: string;
  title: string;
  color: string | null;
  hasRoadmap: boolean;
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
export interface Catalogue extends Omit<Complete<CatalogueData>, "frameworks"> {
  frameworks: CatalogueFramework[];
  framework: ReadonlyMap<string, CatalogueFramework>;
  item: ReadonlyMap<string, Entry>;
}

export const catalogue = memoByKey((data: Complete<CatalogueData>): Catalogue => {
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
  return { ...data, frameworks, framework: new Map(frameworks.map((f) => [f.id, f])), item };
});

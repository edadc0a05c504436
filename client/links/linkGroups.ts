/** Links of one item grouped by the other end: its framework, then its topmost item. */
import { topOf, isWithin } from "../model/itemTree.ts";
import type { LinkFacts } from "../questions/generated.ts";
import type { Catalogue, CatalogueFramework, Entry } from "../model/catalogue.ts";

/** A link between an item (or a part of it) and a counterpart. */
export interface PlacedLink {
  link: LinkFacts;
  /** The end that is the item or a part of it. */
  here: Entry;
  there: Entry;
}
export interface LinkGroup {
  head: Entry;
  links: PlacedLink[];
}
export interface FrameworkLinks {
  framework: CatalogueFramework;
  groups: LinkGroup[];
  count: number;
}

/** Links with their ends found; those whose ends the catalogue does not hold are left out. */
export function placed(catalogue: Catalogue, item: Entry, links: LinkFacts[]): PlacedLink[] {
  return links.flatMap((link) => {
    const [from, to] = [catalogue.item.get(link.from.id), catalogue.item.get(link.to.id)];
    if (!from || !to) return [];
    return [isWithin(from, item) ? { link, here: from, there: to } : { link, here: to, there: from }];
  });
}

/** By framework in the catalogue's order, groups and links in the order of their items. */
export function linkGroups(
  catalogue: Catalogue,
  links: PlacedLink[],
  headOf: (there: Entry) => Entry = topOf,
): FrameworkLinks[] {
  const rank = new Map(catalogue.frameworks.flatMap(({ items }) => items).map((item, i) => [item, i]));
  const place = (item: Entry) => rank.get(item) ?? 0;
  const sorted = [...links].sort((a, b) => place(a.there) - place(b.there) || place(a.here) - place(b.here));
  return catalogue.frameworks.flatMap((framework) => {
    const groups = new Map<Entry, PlacedLink[]>();
    for (const link of sorted) {
      if (link.there.framework !== framework) continue;
      const head = headOf(link.there);
      groups.set(head, [...(groups.get(head) ?? []), link]);
    }
    const found = [...groups].map(([head, links]) => ({ head, links })).sort((a, b) => place(a.head) - place(b.head));
    return found.length === 0
      ? []
      : [{ framework, groups: found, count: found.reduce((n, g) => n + g.links.length, 0) }];
  });
}

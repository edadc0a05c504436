/** The place of every item in its framework's depth-first order, so that any list of items sorts by one whole number. */

/** What an item's place follows from. */
export interface PlacedItem {
  id: string;
  framework: string;
  parent: string | null;
  position: number;
}

/** Item id → rank, from 0 in each framework. Siblings follow their position, then their id. No rank for items in a circle. */
export function ranks(items: readonly PlacedItem[]): ReadonlyMap<string, number> {
  const children = new Map<string, PlacedItem[]>();
  for (const item of items) {
    const above = item.parent ?? item.framework;
    children.set(above, [...(children.get(above) ?? []), item]);
  }
  const ranks = new Map<string, number>();
  for (const framework of new Set(items.map((item) => item.framework))) {
    let next = 0;
    const visit = (above: string) => {
      const siblings = children.get(above) ?? [];
      for (const item of siblings.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
        ranks.set(item.id, next++);
        visit(item.id);
      }
    };
    visit(framework);
  }
  return ranks;
}

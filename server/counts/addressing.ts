/** Which items of a framework a project addresses: directly, or only by inheritance. */
import type { Framework, Item } from "../memory/memory.ts";
import type { ProjectTable } from "../memory/projectTable.ts";

/** Places are ranks in the framework: places[0 … direct - 1] directly, places[direct … all - 1] by inheritance. */
interface Addressed {
  places: Uint16Array;
  direct: number;
  all: number;
}

/**
 * A reader of one framework. A project addresses an item directly when it names it or a descendant, by inheritance when
 * it names only an ancestor. What the reader returns is good until it is called again.
 */
export function addressing(framework: Framework, { named, namedFrom }: ProjectTable): (project: number) => Addressed {
  const { items } = framework;
  const first = items[0]?.index ?? 0;
  const above = Int32Array.from(items, (item) => (item.parent ? item.parent.rank : -1));
  const last = Uint16Array.from(items, (item) => item.lastIndex - first);
  const visited = new Uint32Array(items.length);
  let visit = 0;
  const found: Addressed = { places: new Uint16Array(items.length), direct: 0, all: 0 };
  const { places } = found;

  return (project) => {
    visit++;
    let count = 0;
    const begin = namedFrom[project]!;
    const end = namedFrom[project + 1]!;
    for (let i = begin; i < end; i++) {
      const place = named[i]! - first;
      if (place < 0 || place >= items.length) continue;
      for (let up = place; up >= 0 && visited[up] !== visit; up = above[up]!) {
        visited[up] = visit;
        places[count++] = up;
      }
    }
    found.direct = count;
    for (let i = begin; count > 0 && i < end; i++) {
      const place = named[i]! - first;
      if (place < 0 || place >= items.length) continue;
      for (let down = place + 1; down <= last[place]!; down++) {
        if (visited[down] === visit) continue;
        visited[down] = visit;
        places[count++] = down;
      }
    }
    found.all = count;
    return found;
  };
}

export type Way = "DIRECT" | "INHERITED";

/** How a project addresses one item; null where it does not. */
export function wayTo(item: Item, project: number, items: Item[], { named, namedFrom }: ProjectTable): Way | null {
  let way: Way | null = null;
  for (let i = namedFrom[project]!; i < namedFrom[project + 1]!; i++) {
    const place = named[i]!;
    if (place >= item.index && place <= item.lastIndex) return "DIRECT";
    if (place < item.index && items[place]!.lastIndex >= item.index) way = "INHERITED";
  }
  return way;
}

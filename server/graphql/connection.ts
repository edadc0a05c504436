/** Pages after the Relay connection specification, over lists that are sorted in memory. */
import { BadInput } from "../memory/badInput.ts";
import type { SortKey } from "./cursor.ts";
import { placeAfter, readCursor, writeCursor } from "./cursor.ts";

export const maxPage = 100;

/** Arguments of a field that answers a page. A null given on purpose means the default too. */
export interface Page {
  first?: number | null;
  after?: string | null;
}

export interface Connection<Node> {
  totalCount: number;
  nodes: () => Node[] | Promise<Node[]>;
  edges: () => { cursor: string; node: () => Node | Promise<Node> }[];
  pageInfo: () => PageInfo;
}
interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export function checkFirst(first = 20): number {
  if (first < 0 || first > maxPage) throw new BadInput(`first is ${first}; expected 0 to ${maxPage}`);
  return first;
}

/**
 * One page of a list in which `keyOf` ascends. `hydrate` turns the entries of the page into nodes; it is called once, and
 * only when they are asked for, so that a page is one question and a count is none.
 */
export function connection<Entry, Node>(
  list: ArrayLike<Entry>,
  page: Page,
  keyOf: (entry: Entry) => SortKey,
  hydrate: (entries: Entry[]) => Node[] | Promise<Node[]>,
): Connection<Node> {
  const size = checkFirst(page.first ?? undefined);
  const keyAt = (place: number) => keyOf(list[place] as Entry);
  const from =
    page.after == null || list.length === 0 ? 0 : placeAfter(list.length, keyAt, readCursor(page.after, keyAt(0)));
  const entries = Array.from({ length: Math.min(size, list.length - from) }, (_, i) => list[from + i] as Entry);
  const cursorOf = (entry: Entry | undefined) => (entry === undefined ? null : writeCursor(keyOf(entry)));
  let hydrated: Node[] | Promise<Node[]> | undefined;
  const nodes = () => (hydrated ??= entries.length === 0 ? [] : hydrate(entries));
  const nodeAt = (place: number) => {
    const known = nodes();
    return known instanceof Promise ? known.then((all) => all[place] as Node) : (known[place] as Node);
  };
  return {
    totalCount: list.length,
    nodes,
    edges: () => entries.map((entry, i) => ({ cursor: writeCursor(keyOf(entry)), node: () => nodeAt(i) })),
    pageInfo: () => ({
      hasNextPage: from + entries.length < list.length,
      hasPreviousPage: from > 0,
      startCursor: cursorOf(entries[0]),
      endCursor: cursorOf(entries.at(-1)),
    }),
  };
}

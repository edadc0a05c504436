/** Opaque places in a sorted list: a cursor holds the sort key and id of an entry, so it outlives a change of the list. */
import { BadInput } from "../memory/badInput.ts";

/**
 * Compared part by part: numbers by size, texts by code unit. Begins with the name of the order, the same for all entries,
 * and ends in an id, so that no two entries are equal.
 */
export type SortKey = readonly [order: string, ...parts: (number | string)[]];

export const writeCursor = (key: SortKey): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** The key in a cursor, which must be of the order and shape of `like`, a key of the same list. */
export function readCursor(cursor: string, like: SortKey): SortKey {
  const key = parse(cursor);
  const isKey = (value: unknown): value is SortKey =>
    Array.isArray(value) && value.length === like.length && like.every((part, i) => typeof part === typeof value[i]);
  if (!isKey(key) || key[0] !== like[0]) {
    throw new BadInput(
      `after is ${JSON.stringify(cursor.slice(0, 80))}; expected the endCursor of the same list in the same order`,
    );
  }
  return key;
}

/** The first place in an ascending list of `length` keys that comes after `key`. */
export function placeAfter(length: number, keyAt: (place: number) => SortKey, key: SortKey): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keyAt(middle), key) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number | string, b[i] as number | string];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

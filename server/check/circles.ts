/** Circles of records that name one another in a column. */
import type { SeedRecord } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";

/** Each circle once, from its first record among those given. `byId`: where a name leads. */
export function* circles(
  records: readonly SeedRecord[],
  column: string,
  byId: ReadonlyMap<string, SeedRecord>,
): Iterable<SeedRecord[]> {
  const told = new Set<SeedRecord>();
  for (const record of records) {
    const circle = told.has(record) ? [] : circleFrom(record, column, byId);
    if (circle.length > 0) yield circle;
    for (const each of circle) told.add(each);
  }
}

/** The records from one up to itself again; none where it is not on a circle. */
function circleFrom(start: SeedRecord, column: string, byId: ReadonlyMap<string, SeedRecord>): SeedRecord[] {
  const way = new Set<SeedRecord>();
  let here: SeedRecord | undefined = start;
  while (here && !way.has(here)) {
    way.add(here);
    here = byId.get(cell(here, column));
  }
  return here === start ? [...way] : [];
}

/** The ids of a circle, the first of them again at the end. */
export const around = (circle: readonly SeedRecord[]): string =>
  [...circle, circle[0]!].map((record) => cell(record, "id")).join(", ");

/** The evidence between two frameworks: what is counted of the projects for every pair of their items, once a version. */
import { memoByKey } from "../../client/model/memoByKey.ts";
import type { Tally } from "../../client/model/types.ts";
import type { Framework, Item, Memory } from "../memory/memory.ts";
import { addressing } from "./addressing.ts";
import type { Deadline } from "./deadline.ts";
import { noDeadline } from "./deadline.ts";

/** What the projects say of one pair: distinct projects of the whole dataset. */
export interface Evidence extends Tally {
  /** Of `projects`, by known year; null where no year is known. */
  firstYear: number | null;
  lastYear: number | null;
  winners: number;
  champions: number;
  nominees: number;
}

/** Arrays over pairs are indexed row.rank × columns.items.length + column.rank. */
interface PairCounts {
  rows: Framework;
  columns: Framework;
  /** Projects that name both frameworks. */
  base: number;
  /** Of the base, by rank, those that address the item directly. */
  rowProjects: Uint32Array;
  columnProjects: Uint32Array;
  projects: Uint32Array;
  inherited: Uint32Array;
  countries: Uint32Array;
  organisations: Uint32Array;
  firstYear: Uint16Array;
  lastYear: Uint16Array;
  /** Per prize level, in the order of the levels. */
  prizes: [Uint32Array, Uint32Array, Uint32Array];
}

/** Every level, edition, rule and filter of a pair of frameworks shares these counts, so they are kept with the memory. */
export const pairCounts = memoByKey(count, ([rows, columns]) => `${rows.id} ${columns.id}`);

/** The evidence of one pair. */
export function evidenceOf(counts: PairCounts, row: Item, column: Item): Evidence {
  const pair = row.rank * counts.columns.items.length + column.rank;
  return {
    projects: counts.projects[pair]!,
    inherited: counts.inherited[pair]!,
    rowProjects: counts.rowProjects[row.rank]!,
    columnProjects: counts.columnProjects[column.rank]!,
    base: counts.base,
    countries: counts.countries[pair]!,
    organisations: counts.organisations[pair]!,
    firstYear: counts.firstYear[pair]! || null,
    lastYear: counts.lastYear[pair]! || null,
    winners: counts.prizes[0][pair]!,
    champions: counts.prizes[1][pair]!,
    nominees: counts.prizes[2][pair]!,
  };
}

function count({ projects }: Memory, rows: Framework, columns: Framework, deadline: Deadline = noDeadline): PairCounts {
  const width = columns.items.length;
  const size = rows.items.length * width;
  const tally = () => new Uint32Array(size);
  const counts: PairCounts = {
    rows,
    columns,
    base: 0,
    rowProjects: new Uint32Array(rows.items.length),
    columnProjects: new Uint32Array(width),
    projects: tally(),
    inherited: tally(),
    countries: tally(),
    organisations: tally(),
    firstYear: new Uint16Array(size),
    lastYear: new Uint16Array(size),
    prizes: [tally(), tally(), tally()],
  };
  const rowsOf = addressing(rows, projects);
  const columnsOf = addressing(columns, projects);
  /** Projects of the base, and the pairs that the i-th addresses directly: pairs[from[i]] … pairs[from[i + 1] - 1]. */
  const base: number[] = [];
  const from = [0];
  const pairs: number[] = [];
  for (let project = 0; project < projects.count; project++) {
    deadline.checkAt(project);
    const down = rowsOf(project);
    if (down.all === 0) continue;
    const across = columnsOf(project);
    if (across.all === 0) continue;
    for (let i = 0; i < down.direct; i++) counts.rowProjects[down.places[i]!]!++;
    for (let j = 0; j < across.direct; j++) counts.columnProjects[across.places[j]!]!++;
    for (let i = 0; i < down.all; i++) {
      const start = down.places[i]! * width;
      for (let j = 0; j < across.all; j++) {
        const pair = start + across.places[j]!;
        if (i < down.direct && j < across.direct) pairs.push(pair);
        else counts.inherited[pair]!++;
      }
    }
    base.push(project);
    from.push(pairs.length);
  }
  counts.base = base.length;
  for (let i = 0; i < base.length; i++) {
    deadline.checkAt(i);
    const project = base[i]!;
    const year = projects.year[project]!;
    const level = counts.prizes[projects.prize[project]! - 1];
    for (let at = from[i]!; at < from[i + 1]!; at++) {
      const pair = pairs[at]!;
      counts.projects[pair]!++;
      if (level) level[pair]!++;
      if (year > counts.lastYear[pair]!) counts.lastYear[pair] = year;
      if (year && (!counts.firstYear[pair] || year < counts.firstYear[pair]!)) counts.firstYear[pair] = year;
    }
  }
  countDistinct(counts.countries, projects.country);
  countDistinct(counts.organisations, projects.organisation);
  return counts;

  /** With projects in the order of their codes, a code is new to a pair when it is not its latest; 0, not known, never is. */
  function countDistinct(found: Uint32Array, codes: Uint16Array | Uint32Array) {
    const latest = new Uint32Array(size);
    const byCode = new Float64Array(base.length);
    deadline.check();
    for (let i = 0; i < base.length; i++) byCode[i] = codes[base[i]!]! * base.length + i;
    for (const key of byCode.sort()) {
      const i = key % base.length;
      const code = codes[base[i]!]!;
      for (let at = from[i]!; at < from[i + 1]!; at++) {
        const pair = pairs[at]!;
        if (latest[pair] === code) continue;
        latest[pair] = code;
        found[pair]!++;
      }
    }
  }
}

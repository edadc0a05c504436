/** What the mappings say of every pair of items of two frameworks in one edition. */
import { memoByKey } from "../../client/model/memoByKey.ts";
import { linkStatuses } from "../../client/model/types.ts";
import type { Claim, Standing } from "../../client/model/types.ts";
import type { Edition, Framework, Item, Link, LinkState, Memory } from "../memory/memory.ts";

/** A link as it stands in one edition. */
export interface ValidLink {
  link: Link;
  state: LinkState;
}

export interface PairClaim {
  claim: Claim;
  /** OFFICIAL when a link of the claim's status is; null without links. */
  standing: Standing | null;
  /** Between the items or descendants of both, whichever end is `from`, in the order of the memory. */
  links: ValidLink[];
  /** Of the links, those that end at exactly these two items. */
  direct: number;
}

/** The state of a link in an edition: `since` is included, `until` is not. Null where it does not stand. */
export const stateIn = (link: Link, { position }: Edition): LinkState | null =>
  link.states.find((s) => s.since.position <= position && (!s.until || position < s.until.position)) ?? null;

type ClaimReader = (row: Item, column: Item) => PairClaim;

/** A reader of claims by pair; every level, rule and filter shares it, so it is kept with the memory. */
export const pairLinks = memoByKey(read, ([rows, columns, edition]) => `${rows.id} ${columns.id} ${edition.id}`);

function read(memory: Memory, rows: Framework, columns: Framework, edition: Edition): ClaimReader {
  const width = columns.items.length;
  const linked = new Map<number, ValidLink[]>();
  for (const link of memory.links) {
    const ends = link.from.framework === rows ? [link.from, link.to] : [link.to, link.from];
    const [row, column] = ends as [Item, Item];
    if (row.framework !== rows || column.framework !== columns) continue;
    const state = stateIn(link, edition);
    if (!state) continue;
    for (let r: Item | null = row; r; r = r.parent) {
      for (let c: Item | null = column; c; c = c.parent) {
        const pair = r.rank * width + c.rank;
        const links = linked.get(pair);
        if (links) links.push({ link, state });
        else linked.set(pair, [{ link, state }]);
      }
    }
  }
  const blank: PairClaim = {
    claim: examined(memory, rows, columns, edition) ? "NONE" : "NOT_EXAMINED",
    standing: null,
    links: [],
    direct: 0,
  };
  const claims = new Map<number, PairClaim>();
  return (row, column) => {
    const pair = row.rank * width + column.rank;
    const links = linked.get(pair);
    if (!links) return blank;
    const claim = claims.get(pair) ?? claimOf(links, row, column);
    claims.set(pair, claim);
    return claim;
  };
}

function claimOf(links: ValidLink[], row: Item, column: Item): PairClaim {
  const claim = linkStatuses.find((status) => links.some(({ state }) => state.status === status))!;
  const official = links.some(({ state }) => state.status === claim && state.standing === "OFFICIAL");
  const isDirect = ({ link: { from, to } }: ValidLink) =>
    (from === row && to === column) || (from === column && to === row);
  return { claim, standing: official ? "OFFICIAL" : "OWN", links, direct: links.filter(isDirect).length };
}

/** Whether a blank between the two means no link: a mapping of complete coverage, in force, spans them. */
const examined = ({ mappings }: Memory, a: Framework, b: Framework, { position }: Edition): boolean =>
  mappings.some(
    ({ from, to, coverage, since }) =>
      coverage === "COMPLETE" && since.position <= position && ((from === a && to === b) || (from === b && to === a)),
  );

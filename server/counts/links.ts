/** Links as they stand in an edition: of the whole dataset under a filter, or of one item. */
import type { LinkStatus, Standing } from "../../client/model/types.ts";
import { BadInput } from "../memory/badInput.ts";
import type { Edition, Framework, Item, Link, Memory } from "../memory/memory.ts";
import { known } from "./known.ts";
import { stateIn } from "./pairLinks.ts";
import type { ValidLink } from "./pairLinks.ts";

export interface LinkFilter {
  /** Ids of an item, which stands for its descendants too, or of a framework. */
  from?: string | null;
  to?: string | null;
  mapping?: string | null;
  status?: LinkStatus[] | null;
  standing?: Standing | null;
}

/** Every field given holds; in the order of `from`, then `to`, then id. BadInput on unknown ids. */
export function links(memory: Memory, filter: LinkFilter | null | undefined, edition: Edition): ValidLink[] {
  const { from, to, mapping, status, standing } = filter ?? {};
  const within = (id: string | null | undefined) => (id == null ? () => true : under(memory, id));
  const startsAt = within(from);
  const endsAt = within(to);
  const of = mapping == null ? null : known(memory.mapping, mapping, "mapping");
  return valid(memory.links, edition, status).filter(
    ({ link, state }) =>
      startsAt(link.from) &&
      endsAt(link.to) &&
      (of === null || link.mapping === of) &&
      (standing == null || state.standing === standing),
  );
}

/** Sort key of a link among others, as by `links`. */
export const linkKey = ({ link }: ValidLink): ["LINKS", number, number, id: string] => [
  "LINKS",
  link.from.index,
  link.to.index,
  link.id,
];

/** Links with the item or a descendant at either end; with `to`, those whose other end is of that framework. */
export function itemLinks(
  memory: Memory,
  item: Item,
  edition: Edition,
  { to, status }: { to?: Framework | null; status?: LinkStatus[] | null } = {},
): ValidLink[] {
  const own = ({ index }: Item) => index >= item.index && index <= item.lastIndex;
  const fits = (end: Item) => !to || end.framework === to;
  return valid(memory.links, edition, status).filter(
    ({ link }) => (own(link.from) && fits(link.to)) || (own(link.to) && fits(link.from)),
  );
}

const valid = (all: Link[], edition: Edition, status: LinkStatus[] | null | undefined): ValidLink[] =>
  all.flatMap((link) => {
    const state = stateIn(link, edition);
    return state && (!status || status.includes(state.status)) ? [{ link, state }] : [];
  });

function under({ item, framework }: Memory, id: string): (end: Item) => boolean {
  const of = framework.get(id);
  if (of) return (end) => end.framework === of;
  const above = item.get(id);
  if (!above) throw new BadInput(`unknown item or framework: ${id}`);
  return ({ index }) => index >= above.index && index <= above.lastIndex;
}

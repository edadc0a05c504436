/** Anything by its id, and what kind of thing it is. */
import type { Memory } from "../memory/memory.ts";
import { stateIn } from "../counts/pairLinks.ts";
import type { Context } from "./context.ts";
import { cell } from "../counts/cell.ts";
import { project } from "./project.ts";

/** What memory holds by id, by the name of its type. Links and cells are told apart from these by what they are made of. */
const kinds = (memory: Memory): [string, ReadonlyMap<string, object>][] => [
  ["Item", memory.item],
  ["Framework", memory.framework],
  ["Mapping", memory.mapping],
  ["Edition", memory.edition],
  ["Source", memory.source],
  ["Agency", memory.agency],
  ["Session", memory.session],
  ["Decision", memory.decision],
];

/** Null where nothing has the id. Only a project is asked of the store. */
export function node(id: string, context: Context): object | null | Promise<object | null> {
  const { memory } = context;
  for (const [, all] of kinds(memory)) {
    const found = all.get(id);
    if (found) return found;
  }
  const link = memory.link.get(id);
  if (link) {
    const state = stateIn(link, memory.defaultEdition);
    return state && { link, state };
  }
  const [row, column, ...rest] = id.split("__").map((part) => memory.item.get(part));
  if (row && column && rest.length === 0 && row.framework !== column.framework) {
    return cell(memory, { row: row.id, column: column.id });
  }
  return project(id, context);
}

interface Kind {
  __typename?: string;
  id?: string;
  state?: object;
  evidence?: object;
}

export const Node = { __resolveType: (value: Kind, { memory }: Context) => value.__typename ?? typeOf(value, memory) };

/** Rows of the store carry their type; what is in memory is told by where it is found. */
function typeOf(value: Kind, memory: Memory): string | undefined {
  if (value.state) return "Link";
  if (value.evidence) return "Cell";
  return kinds(memory).find(([, all]) => all.get(value.id ?? "") === value)?.[0];
}

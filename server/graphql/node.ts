/** Anything by its id, and what kind of thing it is. */
import type { Memory } from "../memory/memory.ts";
import { stateIn } from "../counts/pairLinks.ts";
import type { Context } from "./context.ts";
import { cell } from "../counts/cell.ts";

/** Memory first, then the store. Null where nothing has the id. */
export function node(id: string, context: Context): object | null | Promise<object | null> {
  const { memory } = context;
  const { item, framework, mapping, edition } = memory;
  const known = item.get(id) ?? framework.get(id) ?? mapping.get(id) ?? edition.get(id);
  if (known) return known;
  const link = memory.link.get(id);
  if (link) {
    const state = stateIn(link, memory.defaultEdition);
    return state && { link, state };
  }
  const [row, column, ...rest] = id.split("__").map((part) => item.get(part));
  if (row && column && rest.length === 0 && row.framework !== column.framework) {
    return cell(memory, { row: row.id, column: column.id });
  }
  return stored(id, context);
}

async function stored(id: string, { load }: Context): Promise<object | null> {
  const rows = await Promise.all([
    load.project.load(id),
    load.source.load(id),
    load.session.load(id),
    load.decision.load(id),
    load.agencies().then((agencies) => agencies.get(id) ?? null),
  ]);
  return rows.find((row) => row !== null) ?? null;
}

interface Kind {
  __typename?: string;
  id?: string;
  state?: object;
  evidence?: object;
}

export const Node = { __resolveType: (value: Kind, { memory }: Context) => value.__typename ?? typeOf(value, memory) };

/** Rows of the store carry their type; what is in memory is told by where it is found. */
function typeOf(value: Kind, { item, framework, mapping, edition }: Memory): string | undefined {
  if (value.state) return "Link";
  if (value.evidence) return "Cell";
  const kinds: [string, ReadonlyMap<string, object>][] = [
    ["Item", item],
    ["Framework", framework],
    ["Mapping", mapping],
    ["Edition", edition],
  ];
  return kinds.find(([, all]) => all.get(value.id ?? "") === value)?.[0];
}

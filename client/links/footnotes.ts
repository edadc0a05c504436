/** Numbers for the sources of a panel, in order of first mention: each is listed once, at the end. */
import type { SourceFacts } from "../questions/generated.ts";

export interface Footnotes {
  /** Begins the ids of its entries, so that a list and a panel on one page keep apart. */
  prefix: string;
  sources: SourceFacts[];
  number: (source: SourceFacts) => number;
}

export function footnotes(mentioned: (SourceFacts | null | undefined)[], prefix = "source"): Footnotes {
  const byId = new Map<string, SourceFacts>();
  for (const source of mentioned) if (source) byId.set(source.id, byId.get(source.id) ?? source);
  const places = new Map([...byId.keys()].map((id, i) => [id, i + 1]));
  return { prefix, sources: [...byId.values()], number: ({ id }) => places.get(id) ?? 0 };
}

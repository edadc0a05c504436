/** Numbers for the sources of a panel, in order of first mention: each is told once, at the end. */
import type { SourceFact } from "./facts.ts";

export interface Footnotes {
  sources: SourceFact[];
  number: (source: SourceFact) => number;
}

export function footnotes(mentioned: (SourceFact | null | undefined)[]): Footnotes {
  const byId = new Map<string, SourceFact>();
  for (const source of mentioned) if (source) byId.set(source.id, byId.get(source.id) ?? source);
  const places = new Map([...byId.keys()].map((id, i) => [id, i + 1]));
  return { sources: [...byId.values()], number: ({ id }) => places.get(id) ?? 0 };
}

/** What must be added, changed and removed so that a graph becomes the one that a load plan makes. */
import { hash } from "node:crypto";
import type { LoadPlan, NodePart, Properties, RelationshipPart } from "./loadPlan.ts";

/** A graph as it is held, row by row. What is not known has no property there. */
export interface HeldGraph {
  nodes(label: string): AsyncIterable<Properties>;
  relationships(part: Ends): AsyncIterable<Tie>;
}
export type Ends = Pick<RelationshipPart, "type" | "from" | "to">;
/** A relationship between the nodes with the ids `from` and `to`. */
export interface Tie {
  from: string;
  to: string;
  properties: Properties;
}

export interface GraphDelta {
  nodes: { label: string; added: Properties[]; changed: Properties[]; removed: { id: string }[] }[];
  /** One whose properties change is removed and added; `times` is more than 1 only where somebody has doubled one. */
  relationships: { ends: Ends; added: Tie[]; removed: (Tie & { times: number })[] }[];
  /** How many rows are added, changed and removed in all. */
  rows: { added: number; changed: number; removed: number };
}

/** The Dataset node is no part of it. Null when it has more than `most` rows. */
export async function graphDelta(held: HeldGraph, plan: LoadPlan, most: number): Promise<GraphDelta | null> {
  const delta: GraphDelta = { nodes: [], relationships: [], rows: { added: 0, changed: 0, removed: 0 } };
  const { rows } = delta;
  for (const part of joined(plan.nodes, ({ label }) => label)) {
    if (part.label === "Dataset") continue;
    const { added, changed, removed } = await nodesDelta(held, part);
    delta.nodes.push({ label: part.label, added, changed, removed });
    rows.added += added.length;
    rows.changed += changed.length;
    rows.removed += removed.length;
    if (rows.added + rows.changed + rows.removed > most) return null;
  }
  for (const part of joined(plan.relationships, ({ type, from, to }) => `${from}-${type}-${to}`)) {
    const { added, removed } = await relationshipsDelta(held, part);
    delta.relationships.push({ ends: { type: part.type, from: part.from, to: part.to }, added, removed });
    rows.added += added.length;
    for (const { times } of removed) rows.removed += times;
    if (rows.added + rows.changed + rows.removed > most) return null;
  }
  return delta;
}

/** Parts of one label or type as one. */
function joined<P extends NodePart | RelationshipPart>(parts: P[], name: (part: P) => string): P[] {
  return [...Map.groupBy(parts, name).values()].map((same) => ({
    ...same[0]!,
    rows: {
      *[Symbol.iterator]() {
        for (const { rows } of same) yield* rows as Iterable<never>;
      },
    },
  }));
}

async function nodesDelta(held: HeldGraph, { label, rows }: NodePart) {
  const digests = new Map<string, string>();
  for await (const node of held.nodes(label)) digests.set(String(node.id), digest(node));
  const added: Properties[] = [];
  const changed: Properties[] = [];
  for (const row of rows) {
    const before = digests.get(String(row.id));
    digests.delete(String(row.id));
    if (before === undefined) added.push(row);
    else if (before !== digest(row)) changed.push(row);
  }
  return { added, changed, removed: [...digests.keys()].map((id) => ({ id })) };
}

async function relationshipsDelta(held: HeldGraph, { type, from, to, rows }: RelationshipPart) {
  const left = new Map<string, number>();
  for await (const tie of held.relationships({ type, from, to })) {
    const text = tieText(tie);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  const added: Tie[] = [];
  for (const row of rows) {
    const text = tieText(row);
    const times = left.get(text) ?? 0;
    if (times === 0) added.push(row);
    else if (times === 1) left.delete(text);
    else left.set(text, times - 1);
  }
  return { added, removed: [...left].map(([text, times]) => ({ ...tieOf(text), times })) };
}

/** A hundred thousand projects would not fit twice; their digests do. */
const digest = (properties: Properties) => hash("sha256", JSON.stringify(known(properties)), "base64");

const tieText = ({ from, to, properties }: Tie) => JSON.stringify([from, to, known(properties)]);

function tieOf(text: string): Tie {
  const [from, to, properties] = JSON.parse(text) as [string, string, [string, Properties[string]][]];
  return { from, to, properties: Object.fromEntries(properties) };
}

/** Properties in one order, without those that are not known. */
const known = (properties: Properties) =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));

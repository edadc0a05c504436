/** Frameworks, items, mappings, editions and links as objects that point at each other. */
import type { Coverage, LinkStatus, Standing } from "../../client/model/types.ts";
import type { QuestionRow } from "../store/questions.ts";
import { byId } from "./byId.ts";
import { itemTree } from "./itemTree.ts";
import type { Edition, Framework, Link, LinkState, Mapping, Memory } from "./memory.ts";
import type { Rows } from "./readRows.ts";
import { titlesOf } from "./titlesOf.ts";

type LinkGraph = Pick<
  Memory,
  | "frameworks"
  | "framework"
  | "mappings"
  | "mapping"
  | "editions"
  | "edition"
  | "defaultEdition"
  | "items"
  | "item"
  | "links"
  | "link"
>;

/** The graph of items. References are taken to hold: the check of the seed has seen to it. */
export function linkGraph(rows: Rows, source: Memory["source"]): LinkGraph {
  const titles = titlesOf(rows.titles, source);
  const frameworks = rows.frameworks
    .map((row): Framework => {
      const aliases = row.aliases?.split(";") ?? [];
      return { ...row, aliases, titles: titles(row.id), items: [], top: [], leaves: [] };
    })
    .sort((a, b) => (`${a.adopted} ${a.id}` < `${b.adopted} ${b.id}` ? -1 : 1));
  const framework = byId(frameworks);
  const items = itemTree(rows.items, { frameworks, titles, source });
  const item = byId(items);
  const editions = rows.editions
    .map((row): Edition => ({ ...row, source: source.get(row.source)!, hasText: false }))
    .sort((a, b) => a.position - b.position);
  const edition = byId(editions);
  const mappings = rows.mappings.map((row): Mapping => ({
    ...row,
    from: framework.get(row.from)!,
    to: framework.get(row.to)!,
    standing: row.standing.toUpperCase() as Standing,
    coverage: row.coverage.toUpperCase() as Coverage,
    since: edition.get(row.since)!,
    source: source.get(row.source)!,
  }));
  const mapping = byId(mappings);
  const links = linksOf(rows.links, { item, mapping, edition, source }).sort(
    (a, b) => a.from.index - b.from.index || a.to.index - b.to.index || (a.id < b.id ? -1 : 1),
  );
  for (const link of links) for (const end of [link.from, link.to]) end.links.push(link);

  const begins = [...mappings, ...links.flatMap((link) => link.states)].map((each) => each.since);
  for (const begun of begins) begun.hasText = true;
  const defaultEdition = editions.findLast((e) => e.hasText) ?? editions.at(-1);
  if (!defaultEdition) throw new Error("the dataset has no edition");
  for (const { states } of links) for (const { until } of states) if (until) until.hasText = true;

  return {
    frameworks,
    framework,
    mappings,
    mapping,
    editions,
    edition,
    defaultEdition,
    items,
    item,
    links,
    link: byId(links),
  };
}

type Known = Pick<Memory, "item" | "mapping" | "edition" | "source">;

/** One row a state, one link an id. */
function linksOf(rows: QuestionRow<"links">[], { item, mapping, edition, source }: Known): Link[] {
  const found = new Map<string, Link>();
  for (const row of rows) {
    const of = mapping.get(row.mapping)!;
    const link = found.get(row.id) ?? {
      id: row.id,
      mapping: of,
      from: item.get(row.from)!,
      to: item.get(row.to)!,
      kind: row.kind,
      states: [],
    };
    found.set(row.id, link);
    const status = row.status.toUpperCase() as LinkStatus;
    const state: LinkState = {
      status,
      rationale: row.rationale,
      source: source.get(row.source)!,
      since: edition.get(row.since)!,
      until: (row.until !== null && edition.get(row.until)) || null,
      note: row.note,
      standing: status === "PROPOSED" ? "OWN" : of.standing,
    };
    link.states.push(state);
    link.states.sort((a, b) => a.since.position - b.since.position);
  }
  return [...found.values()];
}

/** Frameworks, items, mappings, editions and links as objects that point at each other. */
import type { Coverage, LinkStatus, Standing } from "../../client/model/types.ts";
import type { QuestionRow } from "../store/questions.ts";
import { byId } from "./byId.ts";
import type { Edition, Framework, Item, Link, LinkState, Mapping, Memory, Title } from "./memory.ts";
import type { Rows } from "./readRows.ts";

type ItemRow = QuestionRow<"itemGraph">;
type Sources = Memory["source"];
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
export function linkGraph(rows: Rows, source: Sources): LinkGraph {
  const frameworks = rows.frameworks
    .map((row): Framework => {
      const aliases = row.aliases?.split(";") ?? [];
      return { ...row, aliases, titles: titlesOf(row.titles, source), items: [], top: [], leaves: [] };
    })
    .sort((a, b) => (`${a.adopted} ${a.id}` < `${b.adopted} ${b.id}` ? -1 : 1));
  const framework = byId(frameworks);
  const items = itemTree(rows.itemGraph, { frameworks, framework, source });
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
  const links = rows.itemGraph
    .flatMap((from) => linksFrom(item.get(from.id)!, from.links, { item, mapping, edition, source }))
    .sort((a, b) => a.from.index - b.from.index || a.to.index - b.to.index || (a.id < b.id ? -1 : 1));
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

/** Items in their final order, with parents, children and the last of their descendants. */
function itemTree(
  rows: ItemRow[],
  { frameworks, framework, source }: Pick<Memory, "frameworks" | "framework" | "source">,
): Item[] {
  const place = new Map(frameworks.map((f, index) => [f.id, index]));
  const ordered = rows.toSorted((a, b) => place.get(a.framework)! - place.get(b.framework)! || a.rank - b.rank);
  const item = new Map<string, Item>();
  for (const [index, row] of ordered.entries()) {
    const parent = (row.parent !== null && item.get(row.parent)) || null;
    const of = framework.get(row.framework)!;
    const added: Item = {
      ...row,
      index,
      framework: of,
      parent,
      children: [],
      lastIndex: index,
      titles: titlesOf(row.titles, source),
      source: source.get(row.source)!,
      links: [],
      facilitators: [],
      hlpfReviews: [],
      sessions: [],
      decisions: [],
      figures: [],
      aims: [],
    };
    item.set(row.id, added);
    of.items.push(added);
    parent?.children.push(added);
    for (let above = parent; above; above = above.parent) above.lastIndex = index;
  }
  for (const of of frameworks) {
    of.top = of.items.filter((each) => !each.parent);
    of.leaves = of.items.filter((each) => each.children.length === 0);
  }
  return [...item.values()];
}

type Known = Pick<Memory, "item" | "mapping" | "edition" | "source">;

/** The links that start at an item: one row a state, one link an id. */
function linksFrom(from: Item, rows: ItemRow["links"], { item, mapping, edition, source }: Known): Link[] {
  const found = new Map<string, Link>();
  for (const row of rows) {
    const of = mapping.get(row.mapping)!;
    const link = found.get(row.id) ?? {
      id: row.id,
      mapping: of,
      from,
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

const titlesOf = (rows: ItemRow["titles"], source: Sources): Map<string, Title> =>
  new Map(rows.map((row) => [row.lang, { ...row, source: source.get(row.source)! }]));

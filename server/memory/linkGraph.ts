/** Frameworks, items, mappings, editions and links as objects that point at each other. */
import type { Coverage, LinkStatus, Standing } from "../../client/model/types.ts";
import type { Edition, Framework, Item, Link, LinkState, Mapping, Memory, Title } from "./memory.ts";
import type { Row } from "../store/questions.ts";

interface Rows {
  frameworks: Row<"frameworks">[];
  mappings: Row<"mappings">[];
  editions: Row<"editions">[];
  itemGraph: Row<"itemGraph">[];
}
type LinkGraph = Omit<Memory, "dataset" | "regions" | "countries" | "country" | "projects">;

/** The graph of items. References are taken to hold: the check of the seed has seen to it. */
export function linkGraph(rows: Rows): LinkGraph {
  const frameworks = rows.frameworks
    .map((row): Framework => {
      const aliases = row.aliases?.split(";") ?? [];
      return { ...row, aliases, titles: titlesOf(row.titles), items: [], top: [], leaves: [] };
    })
    .sort((a, b) => (`${a.adopted} ${a.id}` < `${b.adopted} ${b.id}` ? -1 : 1));
  const framework = byId(frameworks);
  const items = itemTree(rows.itemGraph, frameworks, framework);
  const item = byId(items);
  const editions = rows.editions
    .map((row): Edition => ({ ...row, hasText: false }))
    .sort((a, b) => a.position - b.position);
  const edition = byId(editions);
  const mappings = rows.mappings.map((row): Mapping => ({
    ...row,
    from: framework.get(row.from)!,
    to: framework.get(row.to)!,
    standing: row.standing.toUpperCase() as Standing,
    coverage: row.coverage.toUpperCase() as Coverage,
    since: edition.get(row.since)!,
  }));
  const mapping = byId(mappings);
  const links = rows.itemGraph
    .flatMap((from) => linksFrom(item.get(from.id)!, from.links, { item, mapping, edition }))
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
function itemTree(rows: Row<"itemGraph">[], frameworks: Framework[], framework: Map<string, Framework>): Item[] {
  const place = new Map(frameworks.map((f, index) => [f.id, index]));
  const ordered = rows.toSorted((a, b) => place.get(a.framework)! - place.get(b.framework)! || a.rank - b.rank);
  const item = new Map<string, Item>();
  for (const [index, row] of ordered.entries()) {
    const parent = (row.parent !== null && item.get(row.parent)) || null;
    const of = framework.get(row.framework)!;
    const made = { ...row, index, framework: of, parent, children: [], lastIndex: index, links: [] };
    const added: Item = { ...made, titles: titlesOf(row.titles) };
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

type Known = Pick<Memory, "item" | "mapping" | "edition">;

/** The links that start at an item: one row a state, one link an id. */
function linksFrom(from: Item, rows: Row<"itemGraph">["links"][number][], { item, mapping, edition }: Known): Link[] {
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
      source: row.source,
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

const titlesOf = (rows: Row<"itemGraph">["titles"]): Map<string, Title> => new Map(rows.map((row) => [row.lang, row]));
const byId = <T extends { id: string }>(all: T[]): Map<string, T> => new Map(all.map((each) => [each.id, each]));

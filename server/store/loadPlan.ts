/** From the tables of a dataset to the nodes and relationships of the graph: one plan, which either store loads in its own way. */
import type { Dataset, Row, Tables } from "../dataset/dataset.ts";
import { ranks } from "../seed/ranks.ts";

/** Nodes before relationships; in both, a label or type may come in several parts. */
export interface LoadPlan {
  nodes: NodePart[];
  relationships: RelationshipPart[];
}
export interface NodePart {
  label: string;
  /** `id` names the node; what is not known is null, and each row of a part has the same keys in the same order. */
  rows: Iterable<Properties>;
}
export interface RelationshipPart {
  type: string;
  /** Labels of the nodes whose `id` the rows name as `from` and `to`. */
  from: string;
  to: string;
  rows: Iterable<{ from: string; to: string; properties: Properties }>;
}
export type Properties = Record<string, Value>;
/** Numbers are whole; texts are never empty. */
export type Value = string | number | boolean | string[] | null;

/** What the `Dataset` node says of the load. */
export interface Load {
  version: string;
  origin: string;
  /** ISO 8601. */
  loadedAt: string;
}

export function loadPlan(dataset: Dataset, load: Load): LoadPlan {
  const { tables } = dataset;
  const frameworks = new Set(tables.frameworks.map((framework) => framework.id));
  return { nodes: nodes(dataset, load), relationships: relationships(tables, frameworks) };
}

function nodes({ tables, notice, created }: Dataset, { version, origin, loadedAt }: Load): NodePart[] {
  const rank = ranks(tables.items);
  return [
    part("Dataset", [{ id: "dataset", version, origin, loadedAt, notice, created }], plain),
    part("Source", tables.sources, plain),
    part("Framework", tables.frameworks, plain),
    part("Item", tables.items, ({ parent: _, sourceId: source, ...row }) => ({
      ...row,
      rank: rank.get(row.id) ?? 0,
      source,
    })),
    part("Title", tables.titles, ({ item, title: text, sourceId: source, ...row }) => ({
      id: `${item}__${row.lang}`,
      text,
      ...row,
      source,
    })),
    part("Edition", tables.editions, sourced),
    part("Mapping", tables.mappings, sourced),
    part("Region", tables.regions, plain),
    part("Country", tables.countries, ({ iso3: id, ituRegion: _, sourceId: source, ...row }) => ({
      id,
      ...row,
      source,
    })),
    part("Agency", tables.agencies, plain),
    part("HlpfYear", tables["hlpf-years"], (row) => ({ id: String(row.year), ...sourced(row) })),
    part("Figure", tables.figures, (row) => ({ id: figureId(row), ...sourced(row) })),
    part("Aim", tables["targets-values"], (row) => ({
      id: aimId(row),
      item: row.item,
      indicator: row.indicator,
      unit: row.unit,
      direction: row.direction,
      value: row.goalValue,
      year: row.goalYear,
      status: row.status,
      source: row.sourceId,
      baselineYear: row.baselineYear,
      baselineValue: row.baselineValue,
      baselineStatus: row.baselineStatus,
      baselineSource: row.baselineSourceId,
    })),
    part("Session", tables["forum-sessions"], ({ items: _, primary: __, ...row }) => ({
      ...sourced(row),
      event: `WSIS Forum ${row.year}`,
    })),
    part("Decision", tables.decisions, ({ row: _, column: __, ...decision }) => sourced(decision)),
    // What a project was entered for is on it too: a page of projects is read without following relationships.
    part("Project", tables.projects, ({ items: _, country: __, sameAs: ___, ...row }) => sourced(row)),
  ];
}

function relationships(tables: Tables, frameworks: ReadonlySet<string>): RelationshipPart[] {
  const names = (row: Row<"titles">) => ({ from: `${row.item}__${row.lang}`, to: row.item });
  const named = (ofFramework: boolean) => tables.titles.filter((row) => frameworks.has(row.item) === ofFramework);
  const itemsWithParent = tables.items.filter((item) => item.parent !== null);
  return [
    ties("PART_OF", "Item", "Item", itemsWithParent, (item) => [{ from: item.id, to: item.parent ?? "" }]),
    ties("PART_OF", "Country", "Region", tables.countries, (row) => [{ from: row.iso3, to: row.ituRegion }]),
    ties("NAMES", "Title", "Item", named(false), (row) => [names(row)]),
    ties("NAMES", "Title", "Framework", named(true), (row) => [names(row)]),
    ties("MAPS_TO", "Item", "Item", tables.links, (row) => [sourced(row)]),
    ties("FACILITATES", "Agency", "Item", tables.facilitators, ({ agency: from, item: to, ...row }) => [
      { from, to, ...sourced(row) },
    ]),
    ties("REVIEWS", "HlpfYear", "Item", tables.hlpf, ({ year, goal: to, ...row }) => [
      { from: String(year), to, ...sourced(row) },
    ]),
    ties("MEASURES", "Figure", "Item", tables.figures, (row) => [{ from: figureId(row), to: row.item }]),
    ties("MEASURES", "Aim", "Item", tables["targets-values"], (row) => [{ from: aimId(row), to: row.item }]),
    ties("ON_ROW", "Decision", "Item", tables.decisions, (row) => [{ from: row.id, to: row.row }]),
    ties("ON_COLUMN", "Decision", "Item", tables.decisions, (row) => [{ from: row.id, to: row.column }]),
    ties("ADDRESSES", "Session", "Item", tables["forum-sessions"], addresses),
    ties("IN", "Project", "Country", tables.projects, (row) =>
      row.country === null ? [] : [{ from: row.id, to: row.country }],
    ),
    ties("SAME_AS", "Project", "Project", tables.projects, ({ id: from, sameAs: to }) =>
      to === null ? [] : [{ from, to }],
    ),
    ties("ADDRESSES", "Project", "Item", tables.projects, addresses),
  ];
}

/** Figures and aims have no id of their own in the data; the key of their table makes one. */
const figureId = (row: Row<"figures">) => [row.item, row.indicator, row.group, row.year, row.reportYear].join("__");
const aimId = (row: Row<"targets-values">) => [row.item, row.indicator].join("__");

/** A fact's source goes by that name in the graph. */
function sourced<R extends { sourceId: string }>({ sourceId: source, ...row }: R) {
  return { ...row, source };
}

const plain = (row: Properties) => ({ ...row });

function addresses(row: Row<"projects"> | Row<"forum-sessions">) {
  return row.items.map((item) => ({ from: row.id, to: item, primary: item === row.primary }));
}

/** Rows are made one at a time while they are loaded: a dataset of 150,000 projects is not held twice. */
function each<T>(rows: () => Generator<T>): Iterable<T> {
  return { [Symbol.iterator]: rows };
}

function part<R>(label: string, rows: R[], node: (row: R) => Properties): NodePart {
  return {
    label,
    rows: each(function* () {
      for (const row of rows) yield node(row);
    }),
  };
}

function ties<R>(
  type: string,
  from: string,
  to: string,
  rows: R[],
  ends: (row: R) => ({ from: string; to: string } & Properties)[],
): RelationshipPart {
  return {
    type,
    from,
    to,
    rows: each(function* () {
      for (const row of rows) for (const { from, to, ...properties } of ends(row)) yield { from, to, properties };
    }),
  };
}

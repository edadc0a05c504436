/** The graph as a picture needs it: items and projects in columns, headed groups within a column, and what joins them. */
import type { Catalogue, Entry } from "./catalogue.ts";
import type { Context } from "./context.ts";
import type { State } from "./state.ts";
import type { LinkStatus, Standing } from "./types.ts";
import type { Words } from "./words.ts";

export interface GraphNode {
  id: string;
  /** A whole has parts in its framework, whether they are drawn or not. */
  kind: "item" | "whole" | "project";
  group: string;
  code: string;
  /** The code with what goes before it, "SDG 9.c"; of a project its title. */
  name: string;
  title: string;
  /** Of a project: country, year, and what it names that is not drawn. */
  detail: string;
  color: string | null;
  focus: boolean;
  /** Place in its group: of items the framework's own order. */
  order: number;
}

/** link: one item supports another. part: `from` is part of `to`. names: the project `from` names the item `to`. */
export interface GraphEdge {
  id: string;
  kind: "link" | "part" | "names";
  from: string;
  to: string;
  /** Of links. */
  status: LinkStatus | null;
  standing: Standing | null;
  reason: string | null;
  /** What choosing it selects: the link, or the cell that it stands for. */
  select: string | null;
  chosen: boolean;
  /** Says the whole edge in words. */
  label: string;
}

/** What stands under one heading of a column. */
export interface GraphGroup {
  id: string;
  column: number;
  title: string;
  /** Of one of the two frameworks of the view. */
  main: boolean;
  /** Projects may be put in the order that crosses least; items keep their framework's order. */
  free: boolean;
  /** How many more there are than drawn, and what lists them beside: a state, or null for what the details list already. */
  more: { text: string; to: Partial<State> | null } | null;
}

export interface GraphModel {
  /** What the picture is of, in words. */
  title: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** From left to right, and within a column from top to bottom. */
  groups: GraphGroup[];
}

/** What a graph is made from: the context, and words for what no title says. */
export type GraphContext = Context & { words: Words };

/** How many levels of parts an item has below it; 0 for a leaf. */
export const height = (item: Entry): number =>
  item.children.length === 0 ? 0 : 1 + Math.max(...item.children.map(height));

export const within = (item: Entry, whole: Entry): boolean =>
  item === whole || (item.parent !== null && within(item.parent, whole));

/** "SDG 9.c": a code with what goes before it. */
export const codeOf = (item: Entry): string => `${item.framework.short} ${item.code}`;

/** The group of an item in a column, and the framework of such a group. */
const groupId = (item: Entry, column: number): string => `${item.framework.id} ${column}`;
export const frameworkOf = (group: string): string => group.slice(0, group.lastIndexOf(" "));

/** Collects a model without order or repetition, and brings it into order at the end. */
export class GraphSketch {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();
  readonly #groups = new Map<string, GraphGroup>();
  readonly #first: string[];
  readonly catalogue: Catalogue;
  readonly words: Words;

  constructor({ catalogue, words, state }: GraphContext) {
    this.catalogue = catalogue;
    this.words = words;
    this.#first = [state.rows, state.columns];
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** Puts an item into a column, under its framework's heading, unless it is drawn already. */
  item(item: Entry, column: number, focus = false): void {
    if (this.has(item.id)) return;
    const group = groupId(item, column);
    this.group({ id: group, column, title: item.framework.title });
    this.#nodes.set(item.id, {
      id: item.id,
      kind: item.children.length > 0 ? "whole" : "item",
      group,
      code: item.code,
      name: codeOf(item),
      title: item.title,
      detail: "",
      color: item.color,
      focus,
      order: item.framework.items.indexOf(item),
    });
  }

  node(node: GraphNode): void {
    this.#nodes.set(node.id, node);
  }

  group({
    id,
    column,
    title,
    free = false,
    more = null,
  }: Partial<GraphGroup> & Pick<GraphGroup, "id" | "column" | "title">): void {
    const main = free || this.#first.includes(frameworkOf(id));
    if (!this.#groups.has(id)) this.#groups.set(id, { id, column, title, main, free, more });
  }

  edge(edge: Partial<GraphEdge> & Pick<GraphEdge, "id" | "kind" | "from" | "to" | "label">): void {
    const plain = { status: null, standing: null, reason: null, select: null, chosen: false };
    if (!this.#edges.has(edge.id)) this.#edges.set(edge.id, { ...plain, ...edge });
  }

  part(part: Entry, whole: Entry): void {
    const label = this.words.say("graph.isPart", { part: codeOf(part), whole: codeOf(whole) });
    this.edge({ id: `${part.id}__in__${whole.id}`, kind: "part", from: part.id, to: whole.id, label });
  }

  /**
   * Columns numbered from 0 without gaps; in a column the frameworks of the view first, the others as in the catalogue;
   * edges between columns only. A framework that comes a second time says what it is there.
   */
  model(title: string): GraphModel {
    const columns = [...new Set([...this.#groups.values()].map((group) => group.column))].sort((a, b) => a - b);
    const frameworks = [...this.#first, ...this.catalogue.frameworks.map(({ id }) => id)];
    const framework = (group: GraphGroup) => frameworks.indexOf(frameworkOf(group.id));
    const groups = [...this.#groups.values()]
      .map((group) => ({ ...group, column: columns.indexOf(group.column) }))
      .sort((a, b) => a.column - b.column || framework(a) - framework(b));
    groups.forEach((group, index) => {
      const before = groups.slice(0, index).some((other) => framework(other) === framework(group) && !other.free);
      if (!before || group.free) return;
      const wholes = [...this.#nodes.values()].some((node) => node.group === group.id && node.kind === "whole");
      group.title = this.words.say(wholes ? "graph.wholes" : "graph.parts");
    });
    const columnOf = new Map(groups.map((group) => [group.id, group.column]));
    const column = (id: string) => columnOf.get(this.#nodes.get(id)?.group ?? "");
    const place = new Map(groups.map((group, index) => [group.id, index]));
    const nodes = [...this.#nodes.values()].sort(
      (a, b) => (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0) || a.order - b.order,
    );
    const drawn = new Map(nodes.map((node, index) => [node.id, index]));
    const at = (id: string) => drawn.get(id) ?? -1;
    const edges = [...this.#edges.values()]
      .filter((edge) => column(edge.from) !== undefined && column(edge.to) !== undefined)
      .filter((edge) => column(edge.from) !== column(edge.to))
      .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || (a.id < b.id ? -1 : 1));
    return { title, nodes, edges, groups };
  }
}

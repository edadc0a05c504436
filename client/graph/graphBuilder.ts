/** Builds a graph model: nodes, edges and groups are added in any order and more than once, and sorted at the end. */
import { fullName } from "../model/itemNames.ts";
import type { Catalogue, Entry } from "../model/catalogue.ts";
import type { GraphContext, GraphEdge, GraphGroup, GraphModel, GraphNode } from "./graphModel.ts";
import { frameworkOf } from "./graphModel.ts";
import type { Words } from "../text/words.ts";

/** The group of an item in a column: frameworkOf reads it back. */
const groupId = (item: Entry, column: number): string => `${item.framework.id} ${column}`;

/** Collects a model without order or repetition, and brings it into order at the end. */
export class GraphBuilder {
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
      name: fullName(item),
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
    const label = this.words.say("graph.isPart", { part: fullName(part), whole: fullName(whole) });
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

/** The graph as a picture needs it: items and projects in columns, headed groups within a column, and what joins them. */
import type { Context } from "../model/context.ts";
import type { State } from "../model/state.ts";
import type { LinkStatus, Standing } from "../model/types.ts";
import type { Words } from "../text/words.ts";

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
  /** The id that it selects: of the link, or of the cell that it represents. */
  select: string | null;
  chosen: boolean;
  /** Says the whole edge in words. */
  label: string;
}

/** The nodes under one heading of a column. */
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

/** The framework of a group of items; groups of projects have none. */
export const frameworkOf = (group: string): string => group.slice(0, group.lastIndexOf(" "));

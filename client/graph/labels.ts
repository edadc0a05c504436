/** The labels of the graph: their full text broken into lines, and the width of a column that fits them. */
import type { GraphNode } from "./graphModel.ts";
import { textWidth, wrap } from "./textWidth.ts";

export interface TextLine {
  /** Where the line starts, from the side at which its writing starts, and its baseline. */
  x: number;
  y: number;
  spans: { kind: "code" | "title" | "detail" | "heading"; text: string }[];
}

export const titleSize = 13;
const detailSize = 12;
const headingSize = 12;
export const lineStep = 17;
export const headingStep = 15;
/** Above and below the lines of a label, and before and after them. */
export const padding = 5;
export const inset = 11;

const narrowest = 110;
const widest = { item: 178, whole: 140, project: 210 } as const;
/** With few columns there is room for whole titles of projects. */
const widestOfFew = { ...widest, project: 330 } as const;
const few = 4;
const fewLines = 3;

const space = textWidth(" ", titleSize);

/** All lines of a node's label in a column of this width. */
export function labelLines({ code, title, detail }: GraphNode, width: number): TextLine[] {
  const room = width - 2 * inset;
  const indent = code ? textWidth(code, titleSize, true) + space : 0;
  const titles = wrap(title, titleSize, room, indent).map((text) => [{ kind: "title" as const, text }]);
  if (code) titles[0] = [{ kind: "code", text: code }, ...(titles[0] ?? [])] as (typeof titles)[0];
  const details = detail ? wrap(detail, detailSize, room).map((text) => [{ kind: "detail" as const, text }]) : [];
  return [...titles, ...details].map((spans, index) => ({
    x: inset,
    y: padding + 13 + index * lineStep,
    spans: spans.filter((span) => span.text),
  }));
}

export const headingLines = (title: string, width: number): TextLine[] =>
  wrap(title, headingSize * 1.12, width).map((text, index) => ({
    x: 0,
    y: 12 + index * headingStep,
    spans: [{ kind: "heading", text }],
  }));

/** The least width at which no title takes more than a few lines or breaks a word; else the widest that is good to read. */
export function columnWidth(nodes: readonly GraphNode[], columns: number): number {
  const limits = columns <= few ? widestOfFew : widest;
  const most = Math.max(narrowest, ...nodes.map((node) => limits[node.kind]));
  const words = nodes.flatMap(({ title }) => title.split(/\s+/u));
  const longest = Math.max(narrowest, ...words.map((word) => Math.ceil(textWidth(word, titleSize)) + 2 * inset));
  for (let width = longest; width < most; width += 10) {
    if (nodes.every((node) => labelLines({ ...node, detail: "" }, width).length <= fewLines)) return width;
  }
  return most;
}

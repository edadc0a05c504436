/** Where everything of a graph stands: a pure function that ends, so that every reader, test and export has the same picture. */
import type { GraphModel } from "./graphModel.ts";
import type { TextLine } from "./labels.ts";
import { headingLines, headingStep } from "./labels.ts";
import { stackRows } from "./stackRows.ts";
import type { Point } from "./routes.ts";
import { routes } from "./routes.ts";
import type { Arrangement, LayoutRow } from "./layoutRows.ts";
import { arrange, moreLinkOf, headingGap } from "./layoutRows.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: TextLine[];
}
export interface GraphLayout {
  width: number;
  height: number;
  /** Drawn from right to left: boxes and routes are turned, and lines of text start at the right. */
  mirrored: boolean;
  nodes: ReadonlyMap<string, Box>;
  /** By group: its heading, and its foot where there is more than is drawn. */
  headings: ReadonlyMap<string, Box>;
  feet: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Point[]>;
}

const sweeps = 16;
const narrowGap = 32;
const widestGap = 280;
/** A picture narrower than this is stretched to it. */
const comfortable = 960;

export function layout(model: GraphModel, mirrored = false): GraphLayout {
  const arrangement = arrange(model);
  const { columns, widths, chains } = arrangement;
  const height = placeRows(columns);
  const lefts = leftsOf(arrangement);
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const turned = <E extends { x: number; width: number }>(e: E): E =>
    mirrored ? { ...e, x: width - e.x - e.width } : e;

  const extents = new Map(
    columns.flat().map((slot) => {
      const { column, top, lines } = slot;
      const extent = { x: lefts[column] ?? 0, y: top, width: widths[column] ?? 0, height: slot.height, lines };
      return [slot, extent];
    }),
  );
  const boxes = new Map([...extents].map(([slot, extent]): [string, Box] => [slot.id, turned(extent)]));
  const boxesOf = (entries: (readonly [key: string, slot: string])[]) =>
    new Map(entries.flatMap(([key, slot]) => (boxes.has(slot) ? [[key, boxes.get(slot)!] as const] : [])));
  const headings = columns.flatMap((rows, column) => {
    const starts = rows.filter(
      (slot, index) => slot.group && !rows.slice(0, index).some((s) => s.group === slot.group),
    );
    return starts.map((slot): [string, Box] => {
      const lines = headingLines(slot.group!.title, widths[column] ?? 0);
      const size = lines.length * headingStep;
      const y = slot.top - headingGap - size;
      return [slot.group!.id, turned({ x: lefts[column] ?? 0, y, width: widths[column] ?? 0, height: size, lines })];
    });
  });
  const paths = [...routes(model.edges, chains, extents)].map(([id, points]): [string, Point[]] => [
    id,
    mirrored ? points.map(([x, y]): Point => [width - x, y]) : points,
  ]);
  return {
    width,
    height,
    mirrored,
    nodes: boxesOf(model.nodes.map(({ id }) => [id, id])),
    headings: new Map(headings),
    feet: boxesOf(model.groups.map((group) => [group.id, moreLinkOf(group)])),
    routes: new Map(paths),
  };
}

/**
 * Gives every row its top, near what it is joined to, and returns the height of the picture. Items stay within the
 * tallest column of items, so that many projects do not push them down the page.
 */
function placeRows(columns: LayoutRow[][]): number {
  const total = (rows: LayoutRow[]) => rows.reduce((sum, { above, height }) => sum + above + height, 0);
  const isLane = (rows: LayoutRow[]) => rows.some(({ node }) => node?.kind === "project");
  const tallest = (some: LayoutRow[][]) => Math.max(0, ...some.map(total));
  const limit = tallest(columns.filter((rows) => !isLane(rows))) || tallest(columns);
  for (const rows of columns) {
    let y = Math.max(0, limit - total(rows)) / 2;
    for (const slot of rows) {
      slot.top = y + slot.above;
      y = slot.top + slot.height;
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const rows of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const tops = stackRows(rows.map(wished), limit);
      rows.forEach((slot, index) => (slot.top = (tops[index] ?? 0) + slot.above));
    }
  }
  return tallest(columns);
}

/**
 * A row wants to be level with what it is joined to, above all in the frameworks of the view; one that is joined to
 * nothing goes where the others let it.
 */
function wished({ neighbours, above, height, top, node }: LayoutRow) {
  let [sum, weight] = [0, 0];
  for (const slot of neighbours) {
    const pull = slot.group?.main === false ? 0.05 : 1;
    sum += pull * (slot.top + slot.height / 2);
    weight += pull;
  }
  const free = weight === 0;
  return {
    wish: (free ? top : sum / weight - height / 2) - above,
    weight: free ? 0.001 : node ? weight : 2 * weight,
    height: above + height,
  };
}

/** Where each column begins: the more edges pass between two columns, the further they stand apart, as room allows. */
function leftsOf({ columns, widths, chains }: Arrangement): number[] {
  const crossing = columns.slice(1).map(() => 0);
  for (const { column } of [...chains.values()].flatMap((chain) => chain.slice(0, -1)))
    crossing[column] = (crossing[column] ?? 0) + 1;
  const least = crossing.map((count) => narrowGap + 3 * Math.min(10, count));
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const room = Math.max(0, comfortable - sum(widths) - sum(least));
  const gaps = least.map((gap) => Math.min(widestGap, gap + room / least.length));
  return widths.map((_, column) => sum(widths.slice(0, column)) + sum(gaps.slice(0, column)));
}

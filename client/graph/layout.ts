/** The layout of a graph: a pure function that ends, so that every reader, test and export has the same picture. */
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
  /** By group: its heading, and the link to more where more is known than is drawn. */
  headings: ReadonlyMap<string, Box>;
  moreLinks: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Point[]>;
}

const sweeps = 16;
const narrowGap = 32;
const widestGap = 280;
/** A picture narrower than this is stretched to it. */
const comfortable = 960;

export function layout(model: GraphModel, mirrored = false): GraphLayout {
  const arrangement = arrange(model);
  const { columns, widths, edgePaths } = arrangement;
  const height = placeRows(columns);
  const lefts = leftsOf(arrangement);
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const turned = <E extends { x: number; width: number }>(e: E): E =>
    mirrored ? { ...e, x: width - e.x - e.width } : e;

  const extents = new Map(
    columns.flat().map((row) => {
      const { column, top, lines } = row;
      const extent = { x: lefts[column] ?? 0, y: top, width: widths[column] ?? 0, height: row.height, lines };
      return [row, extent];
    }),
  );
  const boxes = new Map([...extents].map(([row, extent]): [string, Box] => [row.id, turned(extent)]));
  const boxesOf = (entries: (readonly [key: string, row: string])[]) =>
    new Map(entries.flatMap(([key, row]) => (boxes.has(row) ? [[key, boxes.get(row)!] as const] : [])));
  const headings = columns.flatMap((rows, column) => {
    const starts = rows.filter((row, index) => row.group && !rows.slice(0, index).some((s) => s.group === row.group));
    return starts.map((row): [string, Box] => {
      const lines = headingLines(row.group!.title, widths[column] ?? 0);
      const size = lines.length * headingStep;
      const y = row.top - headingGap - size;
      return [row.group!.id, turned({ x: lefts[column] ?? 0, y, width: widths[column] ?? 0, height: size, lines })];
    });
  });
  const paths = [...routes(model.edges, edgePaths, extents)].map(([id, points]): [string, Point[]] => [
    id,
    mirrored ? points.map(([x, y]): Point => [width - x, y]) : points,
  ]);
  return {
    width,
    height,
    mirrored,
    nodes: boxesOf(model.nodes.map(({ id }) => [id, id])),
    headings: new Map(headings),
    moreLinks: boxesOf(model.groups.map((group) => [group.id, moreLinkOf(group)])),
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
    for (const row of rows) {
      row.top = y + row.above;
      y = row.top + row.height;
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const rows of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const tops = stackRows(rows.map(wished), limit);
      rows.forEach((row, index) => (row.top = (tops[index] ?? 0) + row.above));
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
  for (const row of neighbours) {
    const pull = row.group?.main === false ? 0.05 : 1;
    sum += pull * (row.top + row.height / 2);
    weight += pull;
  }
  const free = weight === 0;
  return {
    wish: (free ? top : sum / weight - height / 2) - above,
    weight: free ? 0.001 : node ? weight : 2 * weight,
    height: above + height,
  };
}

/** The start of each column: the more edges pass between two columns, the wider the gap, as room allows. */
function leftsOf({ columns, widths, edgePaths }: Arrangement): number[] {
  const crossing = columns.slice(1).map(() => 0);
  for (const { column } of [...edgePaths.values()].flatMap((edgePath) => edgePath.slice(0, -1)))
    crossing[column] = (crossing[column] ?? 0) + 1;
  const least = crossing.map((count) => narrowGap + 3 * Math.min(10, count));
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const room = Math.max(0, comfortable - sum(widths) - sum(least));
  const gaps = least.map((gap) => Math.min(widestGap, gap + room / least.length));
  return widths.map((_, column) => sum(widths.slice(0, column)) + sum(gaps.slice(0, column)));
}

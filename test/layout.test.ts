/** The layout of graphs: nothing overlaps, nothing is cut, links read from left to right, and every reader has the same picture. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { nextNode } from "../client/graph/moveByArrows.ts";
import type { GraphModel } from "../client/graph/graphModel.ts";
import { inset, titleSize } from "../client/graph/labels.ts";
import type { Box, GraphLayout } from "../client/graph/layout.ts";
import { layout } from "../client/graph/layout.ts";
import { stackRows } from "../client/graph/stackRows.ts";
import { textWidth, wrap } from "../client/graph/textWidth.ts";
import { graphAt } from "./graphContext.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { table } from "./seedMemory.ts";

let app: OpenApp;
/** The graphs of all 278 items, of some cells, a project, and of the frameworks. */
const models = new Map<string, GraphModel>();
beforeAll(async () => {
  app = await openApp();
  const cells = ["wsis-C4__sdg-4", "wsis-C7__sdg-9", "wsis-C11__sdg-1", "connect2020-2__wsis-C2"];
  const project = "agenda-uruguay-digital-developing-the-ury-2019";
  for (const id of ["", ...cells, project, ...table("items").map((row) => row.id!)]) {
    models.set(id, await graphAt(app, `?view=graph&select=${id}`));
  }
});
afterAll(() => app.close());

let placings: { id: string; model: GraphModel; placed: GraphLayout }[] | undefined;
/** Each model with its layout, which is computed once. */
const graphs = () => (placings ??= [...models].map(([id, model]) => ({ id, model, placed: layout(model) })));
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const boxesOf = ({ nodes, headings, moreLinks }: GraphLayout) => [
  ...nodes.values(),
  ...headings.values(),
  ...moreLinks.values(),
];

test("no node, heading or foot lies on another, and all lie inside the picture", () => {
  expect(models.size).toBe(1 + 4 + 1 + 278);
  for (const { id, model, placed } of graphs()) {
    const boxes = boxesOf(placed);
    expect(placed.nodes.size, id).toBe(model.nodes.length);
    expect(placed.headings.size, id).toBe(model.groups.length);
    boxes.forEach((a, i) => {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= placed.width && a.y + a.height <= placed.height, id).toBe(true);
      expect(
        boxes.slice(i + 1).some((b) => overlap(a, b)),
        `${id}: ${JSON.stringify(a.lines[0])}`,
      ).toBe(false);
    });
  }
});

test("every title stands in full, inside its box, in rows of 24 pixels or more", () => {
  for (const { id, model, placed } of graphs()) {
    for (const node of model.nodes) {
      const box = placed.nodes.get(node.id)!;
      const lines = box.lines.map((line) => line.spans.map((span) => span.text).join(" "));
      const whole = [node.code, node.title, node.detail].filter(Boolean).join(" ");
      expect(lines.join("").replaceAll(" ", ""), id).toBe(whole.replaceAll(" ", ""));
      for (const line of box.lines) {
        const width = line.spans.map((s) => textWidth(s.text, titleSize, s.kind === "code")).reduce((a, b) => a + b);
        const size = line.spans.every((span) => span.kind === "detail") ? 12 / titleSize : 1;
        expect(width * size, whole).toBeLessThanOrEqual(box.width - 2 * inset + 0.001);
        expect(line.y, whole).toBeLessThan(box.height);
      }
      expect(box.height).toBeGreaterThanOrEqual(24);
    }
  }
});

test("every link runs from left to right, from the edge of one node to the edge of another, and crosses no node", () => {
  for (const { id, model, placed } of graphs()) {
    for (const edge of model.edges) {
      const points = placed.routes.get(edge.id)!;
      const [from, to] = [placed.nodes.get(edge.from)!, placed.nodes.get(edge.to)!];
      const [start, end] = [points[0]!, points.at(-1)!];
      const forward = from.x < to.x;
      if (edge.kind === "link") expect(forward, `${id}: ${edge.id}`).toBe(true);
      expect(start[0]).toBeCloseTo(forward ? from.x + from.width : from.x);
      expect(Math.abs(end[0] - (forward ? to.x : to.x + to.width))).toBeCloseTo(edge.kind === "link" ? 8 : 0);
      for (const [point, box] of [
        [start, from],
        [end, to],
      ] as const) {
        expect(point[1] > box.y && point[1] < box.y + box.height, edge.id).toBe(true);
      }
      points.slice(1).forEach((point, index) => {
        const before = points[index]!;
        expect((point[0] - before[0]) * (forward ? 1 : -1)).toBeGreaterThan(0);
        // Within a column the way is level; only there could it meet a node.
        if (before[1] !== point[1]) return;
        const way: Box = {
          x: Math.min(before[0], point[0]) + 1,
          y: point[1],
          width: Math.abs(point[0] - before[0]) - 2,
          height: 0.1,
          lines: [],
        };
        const met = boxesOf(placed).filter((box) => box !== from && box !== to && overlap(way, box));
        expect(
          met.map((box) => box.lines),
          `${id}: ${edge.id}`,
        ).toEqual([]);
      });
    }
  }
});

test("a link to a whole goal goes by the targets where the goal's own would stand", () => {
  const placed = layout(models.get("wsis-C7")!);
  const [, , y] = placed.routes.get("wsis-sdg__wsis-C7-ehea__sdg-3")!.map((point) => point[1]);
  expect(y).toBeGreaterThan(placed.nodes.get("sdg-2.a")!.y);
  expect(y).toBeLessThan(placed.nodes.get("sdg-3.8")!.y);
});

test("items of a framework keep their order from top to bottom", () => {
  for (const { id, model, placed } of graphs()) {
    for (const group of model.groups.filter((g) => !g.free)) {
      const tops = model.nodes.filter((node) => node.group === group.id).map((node) => placed.nodes.get(node.id)!.y);
      expect(tops, id).toEqual(tops.toSorted((a, b) => a - b));
    }
  }
});

test("projects stand in the order that crosses least: nearer to the top the higher what they name", () => {
  const model = models.get("wsis-C5")!;
  const placed = layout(model);
  const lane = model.groups.find((group) => group.free)!;
  const means = model.nodes
    .filter((node) => node.group === lane.id)
    .sort((a, b) => placed.nodes.get(a.id)!.y - placed.nodes.get(b.id)!.y)
    .map(({ id }) => {
      const ends = model.edges.filter((edge) => edge.kind === "names" && edge.from === id);
      const places = ends.map((edge) => model.nodes.findIndex((node) => node.id === edge.to));
      return places.reduce((a, b) => a + b, 0) / places.length;
    });
  expect(means).toEqual(means.toSorted((a, b) => a - b));
});

test("the same graph gives the same picture", () => {
  const model = models.get("wsis-C5")!;
  expect(layout(structuredClone(model))).toEqual(layout(model));
});

test("from right to left the picture is the mirror image", () => {
  const model = models.get("wsis-C2")!;
  const [there, back] = [layout(model), layout(model, true)];
  expect([back.width, back.height, back.mirrored]).toEqual([there.width, there.height, true]);
  for (const [id, box] of there.nodes) {
    expect(back.nodes.get(id)).toEqual({ ...box, x: there.width - box.x - box.width });
  }
  for (const [id, points] of there.routes) {
    expect(back.routes.get(id)).toEqual(points.map(([x, y]) => [there.width - x, y]));
  }
});

test("words of items are not broken where a column has room for them", () => {
  for (const { id, model, placed } of graphs()) {
    for (const node of model.nodes.filter(({ kind }) => kind === "item")) {
      const spans = placed.nodes.get(node.id)!.lines.flatMap((line) => line.spans);
      const words = spans.filter((span) => span.kind === "title").flatMap((span) => span.text.split(" "));
      expect(words, id).toEqual(node.title.split(" "));
    }
  }
});

test("an empty graph has an empty picture", () => {
  const { width, height, nodes } = layout({ title: "", nodes: [], edges: [], groups: [] });
  expect([width, height, nodes.size]).toEqual([0, 0, 0]);
});

test("rows go where they wish, and share the way where they cannot", () => {
  const row = (wish: number, weight = 1, height = 10) => ({ wish, weight, height });
  expect(stackRows([], 100)).toEqual([]);
  expect(stackRows([row(5), row(40)], 100)).toEqual([5, 40]);
  expect(stackRows([row(20), row(20)], 100)).toEqual([15, 25]);
  expect(stackRows([row(20, 3), row(20)], 100)).toEqual([17.5, 27.5]);
  expect(stackRows([row(40), row(0)], 100)).toEqual([15, 25]);
  expect(stackRows([row(-50), row(500)], 100)).toEqual([0, 90]);
  expect(stackRows([row(0), row(0)], 5)).toEqual([0, 10]);
});

test("text wraps at spaces, and inside a word only where it must", () => {
  expect(wrap("Universal, affordable internet access", 13, 140)).toEqual(["Universal, affordable", "internet access"]);
  expect(wrap("E-government", 13, 200, 150)).toEqual(["", "E-government"]);
  expect(wrap("Good Health and Well-Being", 13, 110)).toEqual(["Good Health and", "Well-Being"]);
  expect(wrap("self-determination", 13, 100)).toEqual(["self-", "determination"]);
  expect(wrap("incomprehensibilities", 13, 60).join("")).toBe("incomprehensibilities");
  expect(wrap("", 13, 60)).toEqual([""]);
  expect(wrap("a", 13, 1)).toEqual(["a"]);
  expect(textWidth("信息社会", 10)).toBe(40);
  expect(textWidth("C5", 10, true)).toBeGreaterThan(textWidth("C5", 10));
});

test("arrow keys go along the links, and up and down a column", () => {
  const model = models.get("wsis-C5")!;
  const placed = layout(model);
  expect(nextNode(model, placed, "sdg-9.c", "ArrowLeft")).toBe("wsis-C5");
  expect(nextNode(model, placed, "sdg-9.c", "ArrowRight")).toBe("sdg-9");
  expect(nextNode(model, placed, "sdg-9.c", "ArrowUp")).toBe("sdg-9.1");
  expect(nextNode(model, placed, "sdg-9.c", "ArrowDown")).toBe("sdg-11.3");
  expect(nextNode(model, placed, "roadmap-C5.1", "ArrowLeft")).toBeUndefined();
  expect(nextNode(model, placed, "sdg-9.c", "Enter")).toBeUndefined();
  expect(nextNode(model, layout(model, true), "sdg-9.c", "ArrowRight")).toBe("wsis-C5");
});

/** The small chart of figures: from baseline to aim, how sure by shape, and drawn anew without a trace. */
import type { FigureFacts, SeriesFacts, SourceFacts } from "../client/questions/generated.ts";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import english from "../client/text/en.json" with { type: "json" };
import { drawSeries } from "../client/figures/drawSeries.ts";
import { seriesModel } from "../client/figures/series.ts";
import { words } from "../client/text/words.ts";
import { table } from "./seedMemory.ts";

const text = words("en", "ltr", english);
const source: SourceFacts = {
  id: "s",
  title: "A page",
  publisher: "ITU",
  year: 2017,
  url: null,
  kind: "itu-page",
  note: null,
};

/** The series of an item as the seed has it. */
function seeded(item: string): SeriesFacts {
  const figures = table("figures")
    .filter((row) => row["item"] === item)
    .map((row): FigureFacts => ({
      year: Number(row["year"]),
      value: Number(row["value"]),
      reportYear: Number(row["reportYear"]),
      status: row["status"]!,
      source,
    }));
  const aim = table("targets-values").find((row) => row["item"] === item)!;
  const baseline = figures.find((figure) => figure.year === Number(aim["baselineYear"])) ?? null;
  return {
    indicator: aim["indicator"]!,
    unit: aim["unit"]!,
    group: "developing",
    aim: aim["goalValue"] ? Number(aim["goalValue"]) : null,
    aimYear: aim["goalYear"] ? Number(aim["goalYear"]) : null,
    direction: aim["direction"]!,
    aimStatus: aim["status"]!,
    aimSource: source,
    baseline,
    figures,
    outcome: "NO_CONFIRMED_FIGURE",
  };
}

function drawn() {
  const { document } = parseHTML(`<svg viewBox="0 0 340 150"></svg>`);
  const root = document.querySelector("svg") as unknown as SVGSVGElement;
  const all = (selector: string) => [...root.querySelectorAll(selector)];
  return { root, all, texts: (selector: string) => all(selector).map((element) => element.textContent) };
}

const at = (element: Element | undefined) => {
  const [, x, y] = /translate\(([\d.]+),([\d.]+)\)/.exec(element?.getAttribute("transform") ?? "") ?? [];
  return { x: Number(x), y: Number(y) };
};

test("2.1.A: five figures, the baseline once, the one that was revised apart from the line, and the aim", () => {
  const model = seriesModel(seeded("connect2020-2.1.A"), text)!;
  const { root, all, texts } = drawn();
  drawSeries(root, model);
  expect(all("path.figures-point")).toHaveLength(5);
  expect(all("path.figures-point[data-revised]").map((point) => point.getAttribute("data-id"))).toEqual([
    "2015-2015-34.1",
  ]);
  expect(all("path.figures-point[data-status=confirmed]")).toHaveLength(3);
  expect(all("path.figures-line")[0]?.getAttribute("d")?.match(/L/g)).toHaveLength(3);
  expect(texts("text.figures-value")).toEqual(["31.2", "47"]);
  expect(texts("text.figures-aim-text")).toEqual(["aim 50"]);
  expect(texts("text.figures-year")).toEqual(["2014", "2015", "2017", "2019", "2020"]);
});

test("later is to the right, more is higher, and all stays inside", () => {
  const { root, all } = drawn();
  drawSeries(root, seriesModel(seeded("connect2020-2.1.A"), text)!);
  const points = all("path.figures-point").map(at);
  const aim = at(all("path.figures-aim")[0]);
  for (const [i, point] of points.entries()) {
    if (i > 0) expect(point.x).toBeGreaterThanOrEqual(points[i - 1]!.x);
    expect(point.y).toBeGreaterThan(aim.y);
    expect(point.x).toBeLessThan(aim.x);
  }
  expect(aim.x).toBeLessThan(340);
  expect(aim.y).toBeGreaterThan(0);
});

test("drawing twice changes nothing; another model takes the old one's place", () => {
  const { root, all, texts } = drawn();
  drawSeries(root, seriesModel(seeded("connect2020-2.1.A"), text)!);
  const once = root.innerHTML;
  drawSeries(root, seriesModel(seeded("connect2020-2.1.A"), text)!);
  expect(root.innerHTML).toBe(once);
  drawSeries(root, seriesModel(seeded("connect2020-2.2.B"), text)!);
  expect(all("path.figures-point")).toHaveLength(3);
  expect(all("path.figures-line")).toHaveLength(1);
  expect(texts("text.figures-aim-text")).toEqual(["aim 20"]);
});

test("a chart drawn elsewhere is adopted: its elements stay", () => {
  const model = seriesModel(seeded("connect2020-2.1.A"), text)!;
  const { root } = drawn();
  drawSeries(root, model);
  const copy = root.cloneNode(true) as SVGSVGElement;
  const before = [...copy.querySelectorAll("*")];
  drawSeries(copy, model);
  const after = [...copy.querySelectorAll("*")];
  expect(after).toHaveLength(before.length);
  expect(after.every((element, i) => element === before[i])).toBe(true);
});

test("projections are diamonds, not circles", () => {
  const { root, all } = drawn();
  const projected = seeded("connect2020-1.3");
  drawSeries(root, seriesModel({ ...projected, aimYear: 2021 }, text)!);
  expect(all("path.figures-point").every((point) => !point.getAttribute("d")?.includes("A"))).toBe(true);
  expect(all("path.figures-point")).toHaveLength(2);
});

test("figures of one year, one figure without an aim, or an aim alone, make no chart", () => {
  expect(seriesModel(seeded("connect2020-1.3"), text)).toBeNull();
  const alone = { ...seeded("connect2020-2.1.A"), aim: null, aimYear: null, baseline: null };
  expect(seriesModel({ ...alone, figures: alone.figures.slice(0, 1) }, text)).toBeNull();
  expect(seriesModel({ ...alone, figures: alone.figures.slice(0, 2) }, text)).not.toBeNull();
  expect(seriesModel(seeded("connect2020-3.3"), text)).toBeNull();
  expect(seriesModel(seeded("connect2020-4.1"), text)).toBeNull();
});

test("an aim of zero, as parity is, stands on the ground and not above it", () => {
  const { root, all } = drawn();
  const gap = table("figures").filter((row) => row["indicator"] === "Gender gap in Internet use");
  const figures = gap.map((row) => ({
    year: Number(row["year"]),
    value: Number(row["value"]),
    reportYear: Number(row["reportYear"]),
    status: row["status"]!,
    source,
  }));
  drawSeries(root, seriesModel({ ...seeded("connect2020-2.5.A"), figures }, text)!);
  const ground = Number(/,([\d.]+)H/.exec(all("path.figures-ground")[0]?.getAttribute("d") ?? "")?.[1]);
  expect(at(all("path.figures-aim")[0]).y).toBe(ground);
  expect(at(all("path.figures-point")[0]).y).toBeLessThan(ground);
});

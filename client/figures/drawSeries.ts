/** The small chart of a series of figures: points by year, the line through the latest ones, and the aim. */
import { line, max, min, scaleLinear, select } from "d3";
import type { SeriesModel, SeriesPoint } from "./series.ts";
import { keyed } from "../parts/keyed.ts";

export const seriesSize = { width: 340, height: 150 };
const margin = { top: 20, right: 44, bottom: 22, left: 14 };

const circle = "M-4,0A4,4 0 1 1 4,0A4,4 0 1 1 -4,0Z";
const diamond = "M0,-5L5,0L0,5L-5,0Z";
const cross = "M-6,0H6M0,-6V6";

/** Draws into an `svg` whose view box is `seriesSize`; drawing again with another model changes only what differs. */
export function drawSeries(root: SVGSVGElement, model: SeriesModel): void {
  const values = [...model.points.map((point) => point.value), ...(model.aim ? [model.aim.value] : [])];
  const x = scaleLinear(model.years, [margin.left + 10, seriesSize.width - margin.right]);
  const floor = Math.min(0, min(values) ?? 0);
  const y = scaleLinear([floor, max(values) || 1], [seriesSize.height - margin.bottom, margin.top]);
  const place = (at: { year: number; value: number }) => `translate(${x(at.year)},${y(at.value)})`;
  const svg = select<SVGElement, unknown>(root);

  const { aim, points } = model;
  const years = [...new Set([...points.map((point) => point.year), ...(aim ? [aim.year] : [])])];
  keyed(svg, "path", "figures-ground", [{ id: "ground" }]).attr(
    "d",
    `M${margin.left},${y(floor)}H${seriesSize.width - margin.right + 10}`,
  );
  keyed(
    svg,
    "text",
    "figures-year",
    spaced(years, x, 34).map((year) => ({ id: String(year) })),
  )
    .attr("x", ({ id }) => x(Number(id)))
    .attr("y", seriesSize.height - 6)
    .text(({ id }) => id);

  const goals = aim ? [{ id: "aim", ...aim, from: model.from ?? { year: model.years[0], value: aim.value } }] : [];
  keyed(svg, "path", "figures-way", goals).attr(
    "d",
    (d) => `M${x(d.from.year)},${y(d.from.value)}L${x(d.year)},${y(d.value)}`,
  );
  const latest = points.filter((point) => !point.revised);
  const path = line<SeriesPoint>(
    (point) => x(point.year),
    (point) => y(point.value),
  );
  keyed(svg, "path", "figures-line", latest.length > 1 ? [{ id: "line" }] : []).attr("d", path(latest));

  keyed(svg, "path", "figures-point", points)
    .attr("data-status", ({ status }) => status)
    .attr("data-revised", ({ revised }) => (revised ? "" : null))
    .attr("d", ({ status }) => (status === "projection" ? diamond : circle))
    .attr("transform", place);
  keyed(
    svg,
    "text",
    "figures-value",
    points.filter(({ text }) => text),
  )
    .attr("x", ({ year }) => x(year))
    .attr("y", ({ value }) => y(value) + (aim && value < aim.value ? 17 : -9))
    .text(({ text }) => text);

  keyed(svg, "path", "figures-aim", goals).attr("d", cross).attr("transform", place);
  keyed(svg, "text", "figures-aim-text", goals)
    .attr("x", ({ year }) => x(year))
    .attr("y", ({ value }) => y(value) - 9)
    .text(({ text }) => text);
}

/** Years that have room for their label, the last one always. */
function spaced(years: number[], x: (year: number) => number, room: number): number[] {
  const kept: number[] = [];
  for (const year of years.sort((a, b) => b - a)) {
    const next = kept.at(-1);
    if (next === undefined || x(next) - x(year) >= room) kept.push(year);
  }
  return kept.reverse();
}

/** Measured figures of an item from baseline to aim, and the model of the small chart that shows them. */
import type { SeriesFacts } from "../questions/generated.ts";
import type { Words } from "../text/words.ts";

export interface SeriesPoint {
  id: string;
  year: number;
  value: number;
  /** How sure, which gives the point its shape. */
  status: string;
  /** A later publication gives another figure for the same year: off the line. */
  revised: boolean;
  /** Written beside the point; empty where only the table says it. */
  text: string;
}
export interface SeriesModel {
  points: SeriesPoint[];
  /** Where the aim was set out from, if known. */
  from: { year: number; value: number } | null;
  aim: { year: number; value: number; text: string } | null;
  /** First and last year of the chart. */
  years: [number, number];
  /** What the chart shows, in a sentence. */
  label: string;
}

/** Null where all is of one year: the table says as much. */
export function seriesModel(series: SeriesFacts, { say, number }: Words): SeriesModel | null {
  const { baseline, aim, aimYear, indicator, group } = series;
  const seen = new Set<string>();
  const figures = [...(baseline ? [baseline] : []), ...series.figures]
    .filter((figure) => {
      const key = `${figure.year}-${figure.reportYear}-${figure.value}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.year - b.year || (a.reportYear ?? 0) - (b.reportYear ?? 0));
  const years = [...figures.map((figure) => figure.year), ...(aim !== null && aimYear ? [aimYear] : [])];
  if (new Set(years).size < 2) return null;
  const points = figures.map((figure, i): SeriesPoint => ({
    id: `${figure.year}-${figure.reportYear}-${figure.value}`,
    year: figure.year,
    value: figure.value,
    status: figure.status,
    revised: figures[i + 1]?.year === figure.year,
    text: i === 0 || i === figures.length - 1 ? number(figure.value) : "",
  }));
  const goal = aim !== null && aimYear ? { year: aimYear, value: aim, text: say("figures.aim", { n: aim }) } : null;
  return {
    points,
    from: goal && baseline ? { year: baseline.year, value: baseline.value } : null,
    aim: goal,
    years: [Math.min(...years), Math.max(...years)],
    label: [indicator, group].filter(Boolean).join(", "),
  };
}

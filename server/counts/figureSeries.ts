/** Measured values and what is aimed at, joined into series: one per item, indicator and group. */
import type { Row } from "../store/questions.ts";

export interface Figure {
  year: number;
  value: number;
  reportYear: number | null;
  status: string;
  source: string;
}
export type Outcome = "REACHED" | "NOT_REACHED" | "NO_CONFIRMED_FIGURE" | "NO_NUMBER_SET";

export interface FigureSeries {
  item: string;
  indicator: string;
  unit: string;
  group: string | null;
  aim: number | null;
  aimYear: number | null;
  direction: string | null;
  aimStatus: string | null;
  aimSource: string | null;
  baseline: Figure | null;
  figures: Figure[];
  outcome: Outcome | null;
}

/** Series in the order of their first row, aims before indicators that nobody aims at. Values come as decimal text. */
export function figureSeries(figures: Row<"figures">[], aims: Row<"aims">[]): FigureSeries[] {
  const aimed = aims.flatMap((aim) => {
    const own = figures.filter((figure) => isSame(figure, aim));
    const groups = byGroup(own);
    return groups.length > 0 ? groups.map((rows) => series(rows, aim)) : [series([], aim)];
  });
  const free = figures.filter((figure) => !aims.some((aim) => isSame(figure, aim)));
  return [...aimed, ...byGroup(free).map((rows) => series(rows, null))];
}

type Named = Pick<Row<"figures">, "item" | "indicator">;
const isSame = (a: Named, b: Named) => a.item === b.item && a.indicator === b.indicator;

function byGroup(rows: Row<"figures">[]): Row<"figures">[][] {
  const groups = new Map<string, Row<"figures">[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.item, row.indicator, row.group, row.unit]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function series(rows: Row<"figures">[], aim: Row<"aims"> | null): FigureSeries {
  const [first] = rows;
  const figures = rows
    .map((row): Figure => ({ ...row, value: Number(row.value) }))
    .sort((a, b) => a.year - b.year || (a.reportYear ?? 0) - (b.reportYear ?? 0));
  const baseline = aim && baselineOf(aim, figures);
  return {
    item: (aim ?? first!).item,
    indicator: (aim ?? first!).indicator,
    unit: (aim ?? first!).unit,
    group: first?.group ?? null,
    aim: numberOf(aim?.aim),
    aimYear: aim?.aimYear ?? null,
    direction: aim?.direction ?? null,
    aimStatus: aim?.status ?? null,
    aimSource: aim?.source ?? null,
    baseline,
    figures,
    outcome: aim && outcomeOf(aim, baseline, figures),
  };
}

/** The figure from which the aim starts; null in the series of another group, whose figures do not hold it. */
function baselineOf(aim: Row<"aims">, figures: Figure[]): Figure | null {
  const value = numberOf(aim.baselineValue);
  if (value === null || aim.baselineYear === null) return null;
  const measured = figures.find((figure) => figure.year === aim.baselineYear && figure.value === value);
  if (measured) return measured;
  if (figures.length > 0 || aim.baselineStatus === null || aim.baselineSource === null) return null;
  const { baselineYear: year, baselineStatus: status, baselineSource: source } = aim;
  return { year, value, reportYear: null, status, source };
}

/** Only a confirmed figure of the aim's year in the baseline's series can tell; the latest report of it counts. */
function outcomeOf(aim: Row<"aims">, baseline: Figure | null, figures: Figure[]): Outcome {
  const goal = numberOf(aim.aim);
  if (goal === null) return "NO_NUMBER_SET";
  const last = figures.findLast((figure) => figure.year === aim.aimYear && figure.status === "confirmed");
  if (!baseline || !last) return "NO_CONFIRMED_FIGURE";
  return isReached(aim.direction, last.value, goal) ? "REACHED" : "NOT_REACHED";
}

function isReached(direction: string, value: number, goal: number): boolean {
  if (direction === "at-most") return value <= goal;
  if (direction === "parity") return value === goal;
  return value >= goal;
}

const numberOf = (text: string | null | undefined): number | null => (text == null ? null : Number(text));

/** Measured values and what is aimed at, joined into series: one per item, indicator and group. */
import type { Aim, Figure } from "../memory/figures.ts";
import type { Item, Source } from "../memory/memory.ts";

/** A value of a series. A baseline that no figure repeats has no year of a report. */
interface Value {
  year: number;
  value: number;
  reportYear: number | null;
  status: string;
  source: Source;
}
export type Outcome = "REACHED" | "NOT_REACHED" | "NO_CONFIRMED_FIGURE" | "NO_NUMBER_SET";

export interface FigureSeries {
  item: Item;
  indicator: string;
  unit: string;
  group: string | null;
  aim: number | null;
  aimYear: number | null;
  direction: string | null;
  aimStatus: string | null;
  aimSource: Source | null;
  baseline: Value | null;
  figures: Value[];
  outcome: Outcome | null;
}

/** Series in the order of their first row, aims before indicators that nobody aims at. */
export function figureSeries(figures: Figure[], aims: Aim[]): FigureSeries[] {
  const aimed = aims.flatMap((aim) => {
    const own = figures.filter((figure) => isSame(figure, aim));
    const groups = byGroup(own);
    return groups.length > 0 ? groups.map((rows) => series(rows, aim)) : [series([], aim)];
  });
  const free = figures.filter((figure) => !aims.some((aim) => isSame(figure, aim)));
  return [...aimed, ...byGroup(free).map((rows) => series(rows, null))];
}

type Named = Pick<Figure, "item" | "indicator">;
const isSame = (a: Named, b: Named) => a.item === b.item && a.indicator === b.indicator;

function byGroup(rows: Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.item.id, row.indicator, row.group, row.unit]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function series(rows: Figure[], aim: Aim | null): FigureSeries {
  const [first] = rows;
  const figures = rows.toSorted((a, b) => a.year - b.year || a.reportYear - b.reportYear);
  const baseline = aim && baselineOf(aim, figures);
  return {
    item: (aim ?? first!).item,
    indicator: (aim ?? first!).indicator,
    unit: (aim ?? first!).unit,
    group: first?.group ?? null,
    aim: aim?.aim ?? null,
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
function baselineOf(aim: Aim, figures: Figure[]): Value | null {
  const { baselineYear: year, baselineValue: value, baselineStatus: status, baselineSource: source } = aim;
  if (value === null || year === null) return null;
  const measured = figures.find((figure) => figure.year === year && figure.value === value);
  if (measured) return measured;
  if (figures.length > 0 || status === null || source === null) return null;
  return { year, value, reportYear: null, status, source };
}

/** Only a confirmed figure of the aim's year in the baseline's series can tell; the latest report of it counts. */
function outcomeOf(aim: Aim, baseline: Value | null, figures: Figure[]): Outcome {
  if (aim.aim === null) return "NO_NUMBER_SET";
  const last = figures.findLast((figure) => figure.year === aim.aimYear && figure.status === "confirmed");
  if (!baseline || !last) return "NO_CONFIRMED_FIGURE";
  return isReached(aim.direction, last.value, aim.aim) ? "REACHED" : "NOT_REACHED";
}

function isReached(direction: string, value: number, goal: number): boolean {
  if (direction === "at-most") return value <= goal;
  if (direction === "parity") return value === goal;
  return value >= goal;
}

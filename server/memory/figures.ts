/** Measured values of items, and the values that they aim at. */
import type { Item, Memory, Source } from "./memory.ts";
import type { Rows } from "./readRows.ts";

export interface Figure {
  item: Item;
  indicator: string;
  unit: string;
  /** Of whom, for example developing countries. */
  group: string;
  year: number;
  value: number;
  /** The year of the publication. */
  reportYear: number;
  status: string;
  source: Source;
}
export interface Aim {
  item: Item;
  indicator: string;
  unit: string;
  direction: string;
  /** Null where no number was set. */
  aim: number | null;
  aimYear: number | null;
  status: string;
  source: Source;
  baselineYear: number | null;
  baselineValue: number | null;
  baselineStatus: string | null;
  baselineSource: Source | null;
}

/** Gives each item its figures and aims. */
export function addFigures(rows: Rows, { item, source }: Pick<Memory, "item" | "source">): void {
  for (const row of rows.figures) {
    const figure = { ...row, item: item.get(row.item)!, value: Number(row.value), source: source.get(row.source)! };
    figure.item.figures.push(figure);
  }
  for (const row of rows.aims) {
    const aim: Aim = {
      ...row,
      item: item.get(row.item)!,
      aim: numberOf(row.aim),
      source: source.get(row.source)!,
      baselineValue: numberOf(row.baselineValue),
      baselineSource: (row.baselineSource !== null && source.get(row.baselineSource)) || null,
    };
    aim.item.aims.push(aim);
  }
}

/** Values come as decimal text. */
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** Figures of a bench as rows of the closing table. */

export interface Figure {
  what: string;
  value: string;
  aim: string;
  met: boolean | null;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** A figure held against its aim: at most `most`. */
export const atMost = (what: string, value: number, most: number, unit: string, digits = 1): Figure => ({
  what,
  value: `${value.toFixed(digits)} ${unit}`,
  aim: `≤ ${most} ${unit}`,
  met: value <= most,
});

/** A figure without an aim of its own. */
export const plain = (what: string, value: string): Figure => ({ what, value, aim: "", met: null });

export function printTable(figures: Figure[]): void {
  const rows = figures.map(({ what, value, aim, met }) => [
    what,
    value,
    aim,
    met === null ? "" : met ? "met" : "missed",
  ]);
  console.log("\n| measure | value | aim | |\n| --- | --- | --- | --- |");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

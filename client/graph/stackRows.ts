/** Puts the rows of a column where they want to be, without overlap and without changing their order. */

export interface Row {
  /** Where the top of the row wants to be. */
  wish: number;
  /** How much that counts against its neighbours' wishes. */
  weight: number;
  height: number;
}

/**
 * Tops of the rows, within 0 … limit where there is room. Least squares under a fixed order, found by pooling adjacent
 * violators (Barlow and others, Statistical Inference under Order Restrictions, 1972): exact, and it always ends.
 */
export function stackRows(rows: readonly Row[], limit: number): number[] {
  const offsets: number[] = [];
  let total = 0;
  for (const row of rows) {
    offsets.push(total);
    total += row.height;
  }
  const pools: { mean: number; weight: number; size: number }[] = [];
  rows.forEach((row, index) => {
    let pool = { mean: row.wish - (offsets[index] ?? 0), weight: row.weight, size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const weight = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, size: last.size + pool.size };
      pools.pop();
    }
    pools.push(pool);
  });
  const slack = Math.max(0, limit - total);
  const shifts = pools.flatMap(({ mean, size }) => Array<number>(size).fill(Math.min(Math.max(mean, 0), slack)));
  return offsets.map((offset, index) => offset + (shifts[index] ?? 0));
}

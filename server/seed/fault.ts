/** A fault of a seed: where it stands, and one sentence on what was found and what was expected. */

export interface Fault {
  /** Name of the file in the seed's folder. */
  file: string;
  /** The line where the record starts, from 1; null where the fault is the whole file's. */
  line: number | null;
  column: string | null;
  message: string;
}

export const faultText = ({ file, line, column, message }: Fault): string =>
  `${file}${line === null ? "" : `:${line}`}${column === null ? "" : ` ${column}`}: ${message}`;

const shown = 20;

/** The error of a seed that cannot be used: its first faults, and the number of the others. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  readonly faults: readonly Fault[];

  constructor(dir: string, faults: readonly Fault[]) {
    const rest = faults.length - shown;
    const lines = faults.slice(0, shown).map((fault) => `  ${faultText(fault)}`);
    if (rest > 0) lines.push(`  and ${rest} more`);
    super(
      [`the seed in ${dir} has ${faults.length === 1 ? "1 fault" : `${faults.length} faults`}:`, ...lines].join("\n"),
    );
    this.faults = faults;
  }
}

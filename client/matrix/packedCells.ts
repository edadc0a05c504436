/** The cells of a matrix, read from the arrays in which an answer holds them. */
import { judge } from "../model/evidence.ts";
import type { CellFacts } from "../model/sign.ts";
import type { EvidenceRule } from "../model/types.ts";
import type { PackedCells } from "../questions/generated.ts";

export interface MatrixCell extends CellFacts {
  links: number;
  direct: number;
  inherited: number;
  selected: number;
}

/** A function from the places of row and column to their cell. */
export function unpack(packed: PackedCells, rule: EvidenceRule): (row: number, column: number) => MatrixCell {
  const width = packed.columnIds.length;
  const at = (values: (number | null)[], i: number) => values[i] ?? 0;
  return (row, column) => {
    const i = row * width + column;
    const tally = {
      projects: at(packed.projects, i),
      inherited: at(packed.inherited, i),
      rowProjects: at(packed.rowProjects, row),
      columnProjects: at(packed.columnProjects, column),
      base: packed.base,
      countries: at(packed.countries, i),
      organisations: at(packed.organisations, i),
    };
    const claim = packed.claims[at(packed.claim, i)] ?? "NOT_EXAMINED";
    const standing = packed.standings[packed.standing[i] ?? -1] ?? null;
    return {
      claim,
      standing,
      ...judge(claim, standing, tally, rule),
      projects: tally.projects,
      inherited: tally.inherited,
      links: at(packed.links, i),
      direct: at(packed.direct, i),
      selected: at(packed.selected, i),
    };
  };
}

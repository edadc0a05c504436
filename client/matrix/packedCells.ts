/** The cells of a matrix, read from the arrays in which an answer holds them. */
import { judge } from "../model/evidence.ts";
import { memoByKey } from "../model/memoByKey.ts";
import type { CellFacts } from "../model/sign.ts";
import type { EvidenceRule } from "../model/types.ts";
import type { MatrixFacts, PackedCells } from "../questions/generated.ts";

export interface MatrixCell extends CellFacts {
  links: number;
  direct: number;
  inherited: number;
  selected: number;
}

type CellReader = (row: number, column: number) => MatrixCell;

/** A function from the places of row and column to their cell; an answer's cells are read once, whatever is opened. */
export const cellsOf = memoByKey(({ packed, rule }: MatrixFacts): CellReader => {
  const width = packed.columnIds.length;
  const read = unpack(packed, rule);
  const cells = new Map<number, MatrixCell>();
  return (row, column) => {
    const place = row * width + column;
    const cell = cells.get(place) ?? read(row, column);
    cells.set(place, cell);
    return cell;
  };
});

function unpack(packed: PackedCells, rule: EvidenceRule): CellReader {
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

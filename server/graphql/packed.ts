/** A matrix as small integers beside their dictionaries: a twentieth of the size of its cells. */
import { claims, standings, undecidedReasons, verdicts } from "../../client/model/types.ts";
import type { Cell } from "../counts/cell.ts";
import type { Matrix } from "../counts/matrix.ts";

export function packed({ rows, columns, cells, rowProjects, columnProjects, base }: Matrix) {
  const each = <Value>(read: (cell: Cell) => Value): Value[] => cells.map(read);
  return {
    rowIds: rows.map(({ id }) => id),
    columnIds: columns.map(({ id }) => id),
    claims,
    standings,
    verdicts,
    reasons: undecidedReasons,
    claim: () => each(({ claim }) => claims.indexOf(claim)),
    standing: () => each(({ standing }) => (standing === null ? null : standings.indexOf(standing))),
    verdict: () => each(({ verdict }) => verdicts.indexOf(verdict)),
    reason: () => each(({ reason }) => (reason === null ? null : undecidedReasons.indexOf(reason))),
    links: () => each(({ links }) => links.length),
    direct: () => each(({ direct }) => direct),
    projects: () => each(({ evidence }) => evidence.projects),
    inherited: () => each(({ evidence }) => evidence.inherited),
    selected: () => each(({ selected }) => selected),
    countries: () => each(({ evidence }) => evidence.countries),
    organisations: () => each(({ evidence }) => evidence.organisations),
    rowProjects,
    columnProjects,
    base,
  };
}

/** States of one link: each ends after it begins, and no two hold in the same edition. */
import type { Rule } from "./rule.ts";
import { at, byColumn } from "./rule.ts";
import type { SeedRecord } from "../seed/seed.ts";
import { cell } from "../seed/seed.ts";

export const linkStateRule: Rule = function* (seed) {
  const table = seed.tables.get("links");
  if (!table || !seed.tables.get("editions")?.complete) return;
  const editions = byColumn(seed, "editions", "id");
  /** The position of the edition named in a column; not a number where there is none. */
  const position = (record: SeedRecord, column: string) => {
    const edition = editions.get(cell(record, column));
    return edition ? Number(cell(edition, "position")) : NaN;
  };
  /** Two states that begin together have one key, which is a fault already. */
  const overlap = (first: SeedRecord, second: SeedRecord) =>
    position(first, "since") < position(second, "since") && !(position(first, "until") <= position(second, "since"));
  for (const states of Map.groupBy(table.records, (record) => cell(record, "id")).values()) {
    let before: SeedRecord | undefined;
    for (const state of states.toSorted((a, b) => position(a, "since") - position(b, "since"))) {
      if (position(state, "until") <= position(state, "since")) {
        const found = `ends with ${cell(state, "until")} and begins with ${cell(state, "since")}`;
        yield at(table, state, "until", `${found}; expected a later edition, as until is exclusive`);
      } else if (before && overlap(before, state)) {
        const until = cell(before, "until");
        const found = `begins while the state of line ${before.line} holds${until === "" ? "" : ` (until ${until})`}`;
        yield at(table, state, "since", `${found}; expected states that do not overlap`);
      }
      before = state;
    }
  }
};

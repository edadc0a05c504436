/** Ids are unique over all kinds, so that an id alone says what it is the id of. */
import type { Rule } from "./rule.ts";
import { at, quoted } from "./rule.ts";
import { cell, fieldsOf } from "../seed/seed.ts";

/** A cell is `row__column` and a link `mapping__from__to`, so no other id has a double underscore. */
export const idRule: Rule = function* (seed) {
  const owner = new Map<string, string>();
  for (const [name, table] of seed.tables) {
    const column = fieldsOf(table).find((field) => field["x-id"])?.name;
    if (!column) continue;
    for (const record of table.records) {
      const id = cell(record, column);
      const file = owner.get(id);
      if (file === undefined) owner.set(id, table.file);
      else if (file !== table.file)
        yield at(
          table,
          record,
          column,
          `${quoted(id)} is an id in ${file} already; expected ids that differ over all files`,
        );
      if (name !== "links" && id.includes("__"))
        yield at(
          table,
          record,
          column,
          `found ${quoted(id)}; expected no double underscore, which joins the ids of a link`,
        );
    }
  }
};

/** Sources: what was read has an address, or a note that says why not. */
import type { Rule } from "./rule.ts";
import { at } from "./rule.ts";
import { cell } from "../seed/seed.ts";

const nothingRead = ["own-proposal", "recollection"];

export const sourceRule: Rule = function* (seed) {
  const table = seed.tables.get("sources");
  for (const record of table?.records ?? []) {
    if (!table || nothingRead.includes(cell(record, "kind"))) continue;
    if (cell(record, "url") === "" && cell(record, "note") === "")
      yield at(
        table,
        record,
        "url",
        "found neither an address nor a note; expected an address, or a note that says why there is none",
      );
  }
};

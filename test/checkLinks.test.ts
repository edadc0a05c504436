/** Links: ids, ends and states. */
import { describe, test } from "vitest";
import type { Breakage } from "./brokenSeed.ts";
import { broken, expectFault, inLine, withLines } from "./brokenSeed.ts";

const c2 = "wsis-sdg__wsis-C2__sdg-9.1,";

const selfMapping = withLines(
  "wsis-wsis,wsis,wsis,Lines and lines,Nobody,none,own,partial,ed-2026-proposals,own-proposal,",
);
const state = (since: string, until: string, status = "provisional,,recollection") =>
  `wsis-sdg__wsis-C2__sdg-9.2,wsis-sdg,wsis-C2,sdg-9.2,supports,${status},${since},${until},`;
const links: Breakage[] = [
  broken(
    "an id that is not mapping and ends",
    "links.csv",
    inLine(c2, "wsis-sdg__wsis-C2__sdg-9.1,", "wsis-sdg__wsis-C2__sdg-9.1x,"),
    "wsis-sdg__wsis-C2__sdg-9.1x,",
    "id",
    'found "wsis-sdg__wsis-C2__sdg-9.1x"; expected "wsis-sdg__wsis-C2__sdg-9.1", its mapping and ends',
  ),
  broken(
    "an item linked with itself",
    "links.csv",
    withLines(
      "wsis-wsis__wsis-C1__wsis-C1,wsis-wsis,wsis-C1,wsis-C1,supports,proposed,,own-proposal,ed-2026-proposals,,",
    ),
    "wsis-wsis__",
    "to",
    "links wsis-C1 with itself; expected two items",
    { "mappings.csv": selfMapping },
  ),
  broken(
    "a start of another framework",
    "links.csv",
    withLines("wsis-sdg__gdc-1__sdg-9.1,wsis-sdg,gdc-1,sdg-9.1,supports,provisional,,recollection,ed-2015-matrix,,"),
    "wsis-sdg__gdc-1",
    "from",
    "gdc-1 belongs to gdc; expected wsis, which wsis-sdg goes from",
  ),
  broken(
    "an end of another framework",
    "links.csv",
    withLines("wsis-sdg__wsis-C2__gdc-1,wsis-sdg,wsis-C2,gdc-1,supports,provisional,,recollection,ed-2015-matrix,,"),
    "wsis-sdg__wsis-C2__gdc-1",
    "to",
    "gdc-1 belongs to gdc; expected sdg, which wsis-sdg goes to",
  ),
  broken(
    "two states, the first without end",
    "links.csv",
    withLines(state("ed-2015-matrix", ""), state("ed-2019-hlpf", "")),
    state("ed-2019-hlpf", ""),
    "since",
    "begins while the state of line 207 holds; expected states that do not overlap",
  ),
  broken(
    "two states that overlap",
    "links.csv",
    withLines(state("ed-2015-matrix", "ed-2023-hlpf"), state("ed-2019-hlpf", "")),
    state("ed-2019-hlpf", ""),
    "since",
    "begins while the state of line 207 holds (until ed-2023-hlpf); expected states that do not overlap",
  ),
  broken(
    "a state that ends where it begins",
    "links.csv",
    withLines(state("ed-2019-hlpf", "ed-2019-hlpf")),
    state("ed-2019-hlpf", "ed-2019-hlpf"),
    "until",
    "ends with ed-2019-hlpf and begins with ed-2019-hlpf; expected a later edition, as until is exclusive",
  ),
  broken(
    "a state that ends before it begins",
    "links.csv",
    withLines(state("ed-2019-hlpf", "ed-2015-matrix")),
    state("ed-2019-hlpf", "ed-2015-matrix"),
    "until",
    "ends with ed-2015-matrix and begins with ed-2019-hlpf; expected a later edition, as until is exclusive",
  ),
];

describe("links and their states", () => test.each(links)("$name", expectFault));

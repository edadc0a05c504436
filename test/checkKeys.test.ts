/** Keys, their order, and ids that are unique over all kinds. */
import { describe, test } from "vitest";
import type { Breakage } from "./brokenSeed.ts";
import { broken, expectFault, inLine, withLines } from "./brokenSeed.ts";

const c2 = "wsis-sdg__wsis-C2__sdg-9.1,";

const keys: Breakage[] = [
  broken(
    "a key twice",
    "agencies.csv",
    withLines("upu,Universal Post,UPU"),
    "upu,Universal Postal",
    "id",
    '"upu" stands in line 13 already; expected it once',
  ),
  broken(
    "a key of two columns twice",
    "facilitators.csv",
    withLines("wsis-C1,itu,co,recollection,recollection"),
    "wsis-C1,itu,co,recollection",
    "item",
    '"wsis-C1", "itu" stands in line 2 already; expected it once',
  ),
  broken(
    "a state of a link twice",
    "links.csv",
    withLines(`${c2}wsis-sdg,wsis-C2,sdg-9.1,supports,provisional,,recollection,ed-2015-matrix,,`),
    `${c2}wsis-sdg,wsis-C2,sdg-9.1,supports,provisional`,
    "id",
    '"wsis-sdg__wsis-C2__sdg-9.1", "ed-2015-matrix" stands in line 206 already; expected it once',
  ),
  broken(
    "records out of order",
    "agencies.csv",
    (text) => text.replace(/(fao,.*\n)(ilo,.*\n)/, "$2$1"),
    "fao",
    "id",
    '"fao" stands after "ilo"; expected records in code-point order of id',
  ),
  broken(
    "records out of order in the second column",
    "titles.csv",
    (text) => text.replace(/(sdg-9,ar,.*\n)(sdg-9,en,.*\n)/, "$2$1"),
    "sdg-9,ar",
    "lang",
    '"ar" stands after "en"; expected records in code-point order of item, lang',
  ),
  broken(
    "an address twice",
    "sources.csv",
    inLine(
      "hlpf-2018-ilsleda",
      "https://ilsleda.org/en/news/2018-high-level-political-forum-on-sustainable-development.html",
      "https://docs.un.org/A/RES/70/1",
    ),
    "hlpf-2018",
    "url",
    '"https://docs.un.org/A/RES/70/1" stands in line 2 already; expected it once',
  ),
  broken(
    "an identifier of an item twice",
    "items.csv",
    inLine("sdg-9.c,", "metadata.un.org/sdg/9.c", "metadata.un.org/sdg/9"),
    "sdg-9.c",
    "iri",
    '"http://metadata.un.org/sdg/9" stands in line 252 already; expected it once',
  ),
  broken(
    "an agency that has the id of a framework",
    "agencies.csv",
    withLines("wsis,World Summit,WSIS"),
    "wsis",
    "id",
    '"wsis" is an id in frameworks.csv already; expected ids that differ over all files',
  ),
  broken(
    "a project that has the id of a mapping",
    "projects.csv",
    withLines("wsis-sdg,,,Title,,,,,,,,,wsis-C2,,,,,,,,,,recollection,,"),
    "wsis-sdg",
    "id",
    '"wsis-sdg" is an id in mappings.csv already; expected ids that differ over all files',
  ),
];

describe("keys and ids", () => test.each(keys)("$name", expectFault));

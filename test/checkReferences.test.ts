/** References: every id that a cell names is known, and lists name each once. */
import { describe, test } from "vitest";
import type { Breakage, Edit } from "./brokenSeed.ts";
import { broken, expectFault, inLine, replaced, withLines } from "./brokenSeed.ts";

/** Edits in a row. */
const all =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce<ReturnType<Edit>>((so, edit) => edit(String(so)), text);

/** Puts the line that begins with an unknown mapping where it belongs. */
const moved: Edit = (text) => {
  const line = String(text).match(/^wsis-sdx__.*$/m)?.[0] ?? "";
  return withLines(line)(String(replaced(`${line}\n`, "")(String(text))));
};

const c2 = "wsis-sdg__wsis-C2__sdg-9.1,";
const aim = "connect2020-2.1.A,";
const teenGeeks = "africa-teen-geeks-zaf-2023,";

const references: Breakage[] = [
  broken(
    "source",
    "hlpf.csv",
    inLine("2017,sdg-1,", "hlpf-input-itu", "nowhere"),
    "2017,sdg-1,",
    "sourceId",
    '"nowhere" is not in sources.csv; expected one that is',
  ),
  broken(
    "source of a baseline",
    "targets-values.csv",
    inLine(aim, "recall-mis-2014", "nowhere"),
    aim,
    "baselineSourceId",
    '"nowhere" is not in sources.csv; expected one that is',
  ),
  broken(
    "second source in a note",
    "projects.csv",
    replaced("second source: press-isif", "second source: press-none"),
    "african-fiber",
    "note",
    '"press-none" is not in sources.csv; expected one that is',
  ),
  broken(
    "framework of an item",
    "items.csv",
    withLines("gdx-1,gdx,Thing,1,,1,A thing,,,,recollection,recollection"),
    "gdx-1,",
    "framework",
    '"gdx" is not in frameworks.csv; expected one that is',
  ),
  broken(
    "parent",
    "items.csv",
    inLine("gdc-5,", ",5,,5,", ",5,sdg-99,1,"),
    "gdc-5,",
    "parent",
    '"sdg-99" is not in items.csv; expected one that is',
  ),
  broken(
    "item of a title",
    "titles.csv",
    withLines("sdg-99,en,Nothing,recollection,recollection"),
    "sdg-99",
    "item",
    '"sdg-99" is not in items.csv or frameworks.csv; expected one that is',
  ),
  broken(
    "framework of a mapping",
    "mappings.csv",
    withLines("wsis-none,wsis,none,Nothing,Nobody,none,own,partial,ed-2015-matrix,own-proposal,"),
    "wsis-none",
    "to",
    '"none" is not in frameworks.csv; expected one that is',
  ),
  broken(
    "edition of a mapping",
    "mappings.csv",
    inLine("wsis-sdg", "ed-2015-matrix", "ed-2014"),
    "wsis-sdg",
    "since",
    '"ed-2014" is not in editions.csv; expected one that is',
  ),
  broken(
    "mapping of a link",
    "links.csv",
    all(inLine(c2, "wsis-sdg__", "wsis-sdx__"), inLine("wsis-sdx__", ",wsis-sdg,", ",wsis-sdx,"), moved),
    "wsis-sdx__",
    "mapping",
    '"wsis-sdx" is not in mappings.csv; expected one that is',
  ),
  broken(
    "start of a link",
    "links.csv",
    withLines(
      "wsis-sdg__wsis-C99__sdg-9.1,wsis-sdg,wsis-C99,sdg-9.1,supports,provisional,,recollection,ed-2015-matrix,,",
    ),
    "wsis-sdg__wsis-C99",
    "from",
    '"wsis-C99" is not in items.csv; expected one that is',
  ),
  broken(
    "end of a link",
    "links.csv",
    withLines(
      "wsis-sdg__wsis-C2__sdg-9.z,wsis-sdg,wsis-C2,sdg-9.z,supports,provisional,,recollection,ed-2015-matrix,,",
    ),
    "wsis-sdg__wsis-C2__sdg-9.z",
    "to",
    '"sdg-9.z" is not in items.csv; expected one that is',
  ),
  broken(
    "edition where a link begins",
    "links.csv",
    inLine(c2, "ed-2015-matrix", "ed-2014"),
    c2,
    "since",
    '"ed-2014" is not in editions.csv; expected one that is',
  ),
  broken(
    "edition where a link ends",
    "links.csv",
    inLine(c2, "ed-2015-matrix,", "ed-2015-matrix,ed-2030"),
    c2,
    "until",
    '"ed-2030" is not in editions.csv; expected one that is',
  ),
  broken(
    "item facilitated",
    "facilitators.csv",
    withLines("wsis-C99,itu,co,recollection,recollection"),
    "wsis-C99",
    "item",
    '"wsis-C99" is not in items.csv; expected one that is',
  ),
  broken(
    "agency of an item",
    "facilitators.csv",
    withLines("wsis-C1,icao,co,recollection,recollection"),
    "wsis-C1,icao",
    "agency",
    '"icao" is not in agencies.csv; expected one that is',
  ),
  broken(
    "year of a review",
    "hlpf.csv",
    withLines("2014,sdg-1,recollection,recall-hlpf-themes"),
    "2014",
    "year",
    '"2014" is not in hlpf-years.csv; expected one that is',
  ),
  broken(
    "item of a review",
    "hlpf.csv",
    withLines("2017,sdg-99,recollection,recall-hlpf-themes"),
    "2017,sdg-99",
    "goal",
    '"sdg-99" is not in items.csv; expected one that is',
  ),
  broken(
    "item of a figure",
    "figures.csv",
    withLines("connect2020-9,Nothing,2015,1,per cent,world,2015,recollection,recollection"),
    "connect2020-9",
    "item",
    '"connect2020-9" is not in items.csv; expected one that is',
  ),
  broken(
    "item of a value to reach",
    "targets-values.csv",
    withLines("connect2020-9,Nothing,1,2020,per cent,,,at-least,itu-ar-2016-goal2,confirmed,,"),
    "connect2020-9",
    "item",
    '"connect2020-9" is not in items.csv; expected one that is',
  ),
  broken(
    "row of a decision",
    "decisions.csv",
    withLines("d-1,wsis-C99,sdg-9.1,itu,keep,2026-01-15,recollection,"),
    "d-1",
    "row",
    '"wsis-C99" is not in items.csv; expected one that is',
  ),
  broken(
    "column of a decision",
    "decisions.csv",
    withLines("d-1,wsis-C2,sdg-99,itu,keep,2026-01-15,recollection,"),
    "d-1",
    "column",
    '"sdg-99" is not in items.csv; expected one that is',
  ),
  broken(
    "agency of a decision",
    "decisions.csv",
    withLines("d-1,wsis-C2,sdg-9.1,icao,keep,2026-01-15,recollection,"),
    "d-1",
    "agency",
    '"icao" is not in agencies.csv; expected one that is',
  ),
  broken(
    "region",
    "countries.csv",
    inLine("AFG", ",ASP,", ",ASI,"),
    "AFG",
    "ituRegion",
    '"ASI" is not in regions.csv; expected one that is',
  ),
  broken(
    "country",
    "projects.csv",
    inLine(teenGeeks, ",ZAF,", ",XYZ,"),
    teenGeeks,
    "country",
    '"XYZ" is not in countries.csv; expected one that is',
  ),
  broken(
    "item that a project names",
    "projects.csv",
    inLine(teenGeeks, "sdg-1;sdg-16", "sdg-1;sdg-18"),
    teenGeeks,
    "sdgs",
    '"sdg-18" is not in items.csv; expected one that is',
  ),
  broken(
    "item that a session names",
    "forum-sessions.csv",
    inLine("forum-2015-214", "wsis-C6", "wsis-C6;wsis-C12"),
    "forum-2015-214",
    "actionLines",
    '"wsis-C12" is not in items.csv; expected one that is',
  ),
  broken(
    "nothing between two semicolons",
    "projects.csv",
    inLine(teenGeeks, "sdg-1;sdg-16", "sdg-1;;sdg-16"),
    teenGeeks,
    "sdgs",
    '"" is not in items.csv; expected one that is',
  ),
];

const naming: Breakage[] = [
  broken(
    "an item twice in a list",
    "projects.csv",
    inLine(teenGeeks, "sdg-1;sdg-16", "sdg-1;sdg-1"),
    teenGeeks,
    "sdgs",
    '"sdg-1" is named twice; expected each item once',
  ),
  broken(
    "an item in two lists",
    "projects.csv",
    inLine(teenGeeks, "sdg-1;sdg-16,,", "sdg-1;sdg-16,sdg-16,"),
    teenGeeks,
    "otherItems",
    '"sdg-16" is named twice; expected each item once',
  ),
  broken(
    "a primary item that is not named",
    "projects.csv",
    inLine(teenGeeks, ",wsis-C8,wsis-C2", ",wsis-C9,wsis-C2"),
    teenGeeks,
    "primaryActionLine",
    '"wsis-C9" is not among the items that the record names; expected one of them',
  ),
  broken(
    "an inferred column that is none",
    "projects.csv",
    inLine("abshir-sau-2015", ",stakeholderType,", ",type,"),
    "abshir",
    "inferred",
    'found "type"; expected title or organisation or stakeholderType or country or year or primaryActionLine or actionLines or sdgs or otherItems or prize or summary',
  ),
  broken(
    "an inferred column that cannot be",
    "projects.csv",
    inLine("abshir-sau-2015", ",stakeholderType,", ",sourceId,"),
    "abshir",
    "inferred",
    'found "sourceId"; expected title or organisation or stakeholderType or country or year or primaryActionLine or actionLines or sdgs or otherItems or prize or summary',
  ),
  broken(
    "an inferred column that is empty",
    "projects.csv",
    inLine("abshir-sau-2015", ",stakeholderType,", ",stakeholderType;summary,"),
    "abshir",
    "inferred",
    "names the column summary, which is empty here; expected one that is filled",
  ),
  broken(
    "an inferred column twice",
    "projects.csv",
    inLine("abshir-sau-2015", ",stakeholderType,", ",stakeholderType;stakeholderType,"),
    "abshir",
    "inferred",
    '"stakeholderType" is named twice; expected it once',
  ),
];

describe("references", () => test.each(references)("$name", expectFault));
describe("items that a record names", () => test.each(naming)("$name", expectFault));

/** Projects: further records, cut lists and the other lists of a row. */
import { describe, expect, test } from "vitest";
import { check } from "../server/check/check.ts";
import type { Breakage } from "./brokenSeed.ts";
import { broken, editedSeed, expectFault, inLine } from "./brokenSeed.ts";

const file = "projects.csv";
const girls = "girls-speak-out-zwe-2025,";
const girlsBefore = "girls-speak-out-zwe-2023,";
const fiber = "african-fiber-optic-backbone-trans-saharan-bts-dza-2018,";
const stem = "stem-4-all-tza-2025,";

/** The row of the fibre backbone names SDGs 1 and 2 and was seen as far as SDG 2. */
const cut = (name: string, by: string, message: string) =>
  broken(name, file, inLine(fiber, ",sdg-1;sdg-2,,sdg-2,", `,sdg-1;sdg-2,,${by},`), fiber, "cutAfter", message);

const projects: Breakage[] = [
  broken(
    "a project joined to itself",
    file,
    inLine(girls, ",,girls-speak-out-zwe-2023,", ",,girls-speak-out-zwe-2025,"),
    girls,
    "sameAs",
    "joins the project to itself; expected another project",
  ),
  broken(
    "a circle of records",
    file,
    inLine(girlsBefore, "16698971443855736,,", "16698971443855736,girls-speak-out-zwe-2025,"),
    girlsBefore,
    "sameAs",
    "the records go in a circle: girls-speak-out-zwe-2023, girls-speak-out-zwe-2025, girls-speak-out-zwe-2023; expected a project at the end",
  ),
  broken(
    "a project that there is not",
    file,
    inLine(girls, ",,girls-speak-out-zwe-2023,", ",,girls-speak-out-zwe-2022,"),
    girls,
    "sameAs",
    '"girls-speak-out-zwe-2022" is not in projects.csv; expected one that is',
  ),
  broken(
    "a record number in two rows",
    file,
    inLine(girls, ",,girls-speak", ",16698971443855736,girls-speak"),
    girls,
    "records",
    '"16698971443855736" stands in line 200 already; expected it in one row',
  ),
  broken(
    "a record number that is none",
    file,
    inLine(girls, ",,girls-speak", ",17;new,girls-speak"),
    girls,
    "records",
    'found "17;new"; expected the form ^[1-9]\\d{0,29}$',
  ),
  broken(
    "a value twice in a list",
    file,
    inLine(stem, ",Africa,", ",Africa;Asia;Africa,"),
    stem,
    "coverage",
    '"Africa" is named twice; expected it once',
  ),
  broken(
    "an empty value in a list",
    file,
    inLine(stem, ",Africa,", ",Africa;;Asia,"),
    stem,
    "coverage",
    'found "Africa;;Asia"; expected a value',
  ),
  broken(
    "a beginning on a day that there is not",
    file,
    inLine(stem, ",2021-11,", ",2021-11-31,"),
    stem,
    "start",
    'found "2021-11-31"; expected a date that exists',
  ),
  broken(
    "an end before the beginning",
    file,
    inLine(fiber, ",2015,2019,", ",2015,2014,"),
    fiber,
    "end",
    'found "2014", before its start "2015"; expected the same or later',
  ),
  broken(
    "an end in a month before the day of the beginning",
    file,
    inLine(fiber, ",2015,2019,", ",2015-05-02,2015-04,"),
    fiber,
    "end",
    'found "2015-04", before its start "2015-05-02"; expected the same or later',
  ),
  cut(
    "a cut after an item that there is not",
    "sdg-99",
    '"sdg-99" is not in frameworks.csv or items.csv; expected one that is',
  ),
  cut(
    "a cut after an item of another framework",
    "gdc-1",
    "gdc-1 is not among the items that the record names; expected one of them, or gdc",
  ),
  cut(
    "a cut after an item that is not named",
    "sdg-3",
    "sdg-3 is not among the items that the record names; expected one of them, or sdg",
  ),
  cut(
    "a cut before what is named",
    "sdg-1",
    "sdg-2 is named and comes after sdg-1; expected the last item that is named",
  ),
  cut("a list that is cut twice", "sdg-2;sdg", "cuts the list of sdg twice; expected once"),
];

describe("projects and their records", () => test.each(projects)("$name", expectFault));

test("an end in the year or month of the beginning may be the later", () => {
  const ended = (start: string, end: string) =>
    check(editedSeed({ [file]: inLine(fiber, ",2015,2019,", `,${start},${end},`) }));
  expect([ended("2015-05", "2015"), ended("2015-05-02", "2015-05"), ended("2015", "2015-01")].flat()).toEqual([]);
});

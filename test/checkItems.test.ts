/** Items: positions, ids and parents. */
import { describe, test } from "vitest";
import type { Breakage } from "./brokenSeed.ts";
import { broken, expectFault, inLine, replaced } from "./brokenSeed.ts";

const positions: Breakage[] = [
  broken(
    "a gap",
    "items.csv",
    inLine("sdg-17.9,", ",sdg-17,9,", ",sdg-17,20,"),
    "sdg-17.10,",
    "position",
    "found 10; expected 9, as positions count from 1 to 19 under sdg-17",
  ),
  broken(
    "a place twice",
    "items.csv",
    inLine("wsis-C7-esci", ",8,", ",7,"),
    "wsis-C7-esci",
    "position",
    "found 7; expected 8, as positions count from 1 to 8 under wsis-C7",
  ),
  broken(
    "a place twice at the top",
    "items.csv",
    inLine("wsis-C11,", ",11,", ",10,"),
    "wsis-C11,",
    "position",
    "found 10; expected 11, as positions count from 1 to 11 under wsis",
  ),
  broken(
    "a gap among editions",
    "editions.csv",
    inLine("ed-2027", ",8,", ",9,"),
    "ed-2027",
    "position",
    "found 9; expected 8, as positions count from 1 to 8",
  ),
  broken(
    "editions out of the order of dates",
    "editions.csv",
    replaced("2025-12-17", "2024-08"),
    "ed-2025",
    "position",
    "the date is 2024-08, but ed-2024-gdc of 2024-09-22 has the position before it; expected the order of dates",
  ),
];

const items: Breakage[] = [
  broken(
    "an id that is not framework and code",
    "items.csv",
    inLine("connect2020-4.2", ",ConnectTarget,4.2,", ",ConnectTarget,4.3,"),
    "connect2020-4.2",
    "id",
    'found "connect2020-4.2"; expected "connect2020-4.3", its framework and code',
  ),
  broken(
    "a parent of another framework",
    "items.csv",
    inLine("gdc-5,", ",5,,5,", ",5,sdg-9.c,1,"),
    "gdc-5,",
    "parent",
    "sdg-9.c belongs to sdg; expected an item of gdc",
  ),
  broken(
    "an item that is its own parent",
    "items.csv",
    inLine("wsis-C11,", ",C11,,11,", ",C11,wsis-C11,1,"),
    "wsis-C11,",
    "parent",
    "the parents go in a circle: wsis-C11, wsis-C11; expected an item without parent at the top",
  ),
  broken(
    "parents in a circle",
    "items.csv",
    inLine("connect2020-4,", ",4,,4,", ",4,connect2020-4.1,1,"),
    "connect2020-4,",
    "parent",
    "the parents go in a circle: connect2020-4, connect2020-4.1, connect2020-4; expected an item without parent at the top",
  ),
];

describe("positions", () => test.each(positions)("$name", expectFault));
describe("items", () => test.each(items)("$name", expectFault));

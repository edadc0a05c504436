/** Numbers on their way to Neo4j: whole ones as integers wherever they stand, everything else as it was. */
import neo4j from "neo4j-driver";
import { expect, it } from "vitest";
import { withIntegers } from "../server/store/neo4jIntegers.ts";

it("wraps whole numbers in parameters, lists and maps of lists", () => {
  expect(withIntegers({ first: 20, years: [2017, -1], rows: [{ id: "a", properties: { rank: 0 } }] })).toEqual({
    first: neo4j.int(20),
    years: [neo4j.int(2017), neo4j.int(-1)],
    rows: [{ id: "a", properties: { rank: neo4j.int(0) } }],
  });
});

it("keeps the largest whole number that JavaScript knows", () => {
  expect(String(withIntegers(Number.MAX_SAFE_INTEGER))).toBe("9007199254740991");
  expect(withIntegers(Number.MAX_SAFE_INTEGER + 1)).toBe(9007199254740992);
});

it("leaves texts, truth, nothing and fractions alone", () => {
  const rest = { text: "5", list: ["1"], yes: true, none: null, half: 0.5 };
  expect(withIntegers(rest)).toEqual(rest);
});

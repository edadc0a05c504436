/**
 * What the two stores answer differently, pinned as it is today, so that an upgrade that changes it is noticed; and what is
 * written instead, which both answer alike. The questions of `cypher/` keep to the second, and their lint refuses the first.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LbugValue, QueryResult } from "@ladybugdb/core";
import ladybug from "@ladybugdb/core";
import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withIntegers } from "../server/store/neo4jIntegers.ts";
import { lackingBoth } from "./bothStores.ts";
import type { TakenNeo4j } from "./neo4j/takeNeo4j.ts";
import { takeNeo4j } from "./neo4j/takeNeo4j.ts";

const tables = [
  "CREATE NODE TABLE Project(id STRING PRIMARY KEY, year INT64, title STRING)",
  "CREATE NODE TABLE Item(id STRING PRIMARY KEY, rank INT64)",
  "CREATE REL TABLE ADDRESSES(FROM Project TO Item, id STRING)",
];
const graph = `
  CREATE
    (p1:Project {id: 'p1', year: 2015, title: 'İx'}), (p2:Project {id: 'p2', year: 2016, title: 'B'}),
    (p3:Project {id: 'p3', title: 'C'}), (a:Item {id: 'a', rank: 1}), (b:Item {id: 'b', rank: 0}),
    (p1)-[:ADDRESSES {id: '1'}]->(a), (p1)-[:ADDRESSES {id: '2'}]->(b), (p2)-[:ADDRESSES {id: '3'}]->(b)`;

type Params = Record<string, unknown>;
/** Rows, or the sentence in which the statement is refused. */
type Answer = object[] | RegExp;

const ids = (...list: string[]) => list.map((id) => ({ id }));
const unknown = /^Catalog exception: function \w+ does not exist/;
const syntax = /^Parser exception/;

/** Statement, parameters, what Ladybug answers, what Neo4j answers. */
const different: Record<string, [string, Params, Answer, Answer][]> = {
  "Ladybug loses the filter": [
    [
      `MATCH (p:Project) WHERE EXISTS { MATCH (p)-[:ADDRESSES]->(:Item {id: $item}) } AND p.year = $year
       RETURN p.id AS id ORDER BY id`,
      { item: "b", year: 2016 },
      [],
      ids("p2"),
    ],
    [
      `MATCH (p:Project) WHERE COUNT { MATCH (p)-[:ADDRESSES]->(:Item {id: $item}) } = 1 AND p.year = $year
       RETURN p.id AS id ORDER BY id`,
      { item: "b", year: 2016 },
      [],
      ids("p2"),
    ],
  ],
  "Ladybug loses the aggregates after a distinct one": [
    [
      `MATCH (p:Project)-[:ADDRESSES]->(i:Item)
       RETURN p.id AS id, count(DISTINCT p.id) AS n, max(i.rank) AS top ORDER BY id`,
      {},
      [
        { id: "p1", n: 1, top: null },
        { id: "p2", n: 1, top: null },
      ],
      [
        { id: "p1", n: 1, top: 1 },
        { id: "p2", n: 1, top: 0 },
      ],
    ],
  ],
  "Ladybug takes a relationship twice in one pattern": [
    [
      "MATCH (:Item)<-[:ADDRESSES]-(p:Project)-[:ADDRESSES]->(:Item) RETURN count(p.id) AS n",
      {},
      [{ n: 5 }],
      [{ n: 2 }],
    ],
  ],
  "the same function means something else": [
    ["MATCH (p:Project {id: 'p1'}) RETURN toLower(p.title) AS x", {}, [{ x: "ix" }], [{ x: "i\u0307x" }]],
    ["RETURN substring('abc', 1, 1) AS x", {}, [{ x: "a" }], [{ x: "b" }]],
    ["RETURN log(10) AS x", {}, [{ x: 1 }], [{ x: Math.log(10) }]],
    ["WITH ['a', 'b'] AS list RETURN list[1] AS x", {}, [{ x: "a" }], [{ x: "b" }]],
    ["MATCH (i:Item {id: 'a'}) RETURN labels(i) AS x", {}, [{ x: "Item" }], [{ x: ["Item"] }]],
    ["RETURN reverse([1, 2]) AS x", {}, [{ x: "]2,1[" }], [{ x: [2, 1] }]],
    [
      "UNWIND [0.1, 0.7, 0.3] AS part RETURN avg(part) AS x",
      {},
      [{ x: 0.36666666666666664 }],
      [{ x: 0.3666666666666667 }],
    ],
  ],
  "nothing collected, nothing summed": [
    [
      "MATCH (p:Project {id: 'p3'}) OPTIONAL MATCH (p)-[:ADDRESSES]->(i:Item) RETURN collect(i.id) AS x",
      {},
      [{ x: null }],
      [{ x: [] }],
    ],
    ["MATCH (p:Project) WHERE p.year = 1 RETURN sum(p.year) AS x", {}, [{ x: null }], [{ x: 0 }]],
    ["MATCH (p:Project) RETURN sum(p.year) AS x", {}, [{ x: 4031n }], [{ x: 4031 }]],
  ],
  "Ladybug orders by less": [
    [
      "MATCH (i:Item) WITH i ORDER BY i.rank RETURN collect(i.id) AS x",
      {},
      /^Binder exception: In WITH clause, ORDER BY must be followed by SKIP or LIMIT/,
      [{ x: ["b", "a"] }],
    ],
    [
      "MATCH (i:Item) RETURN i.id AS i ORDER BY i",
      {},
      /^Binder exception: Cannot order by i/,
      [{ i: "a" }, { i: "b" }],
    ],
  ],
  "Ladybug takes fewer parameters": [
    [
      "MATCH (p:Project) WHERE $years IS NULL OR p.year IN $years RETURN p.id AS id ORDER BY id",
      { years: null },
      /^Binder exception/,
      ids("p1", "p2", "p3"),
    ],
    ["MATCH (p:Project {id: $all}) RETURN p.id AS id", { all: "p1" }, syntax, ids("p1")],
    [
      "MATCH (p:Project) RETURN p.id AS id ORDER BY id LIMIT $most + 1",
      { most: 1 },
      /^Binder exception: The number of rows to skip\/limit must be a parameter/,
      ids("p1", "p2"),
    ],
    [
      "UNWIND $rows AS row RETURN row.a AS a, row.b AS b ORDER BY a",
      { rows: [{ a: 1, b: 2 }, { a: 2 }] },
      /^Cannot convert JavaScript array to Lbug list: incompatible STRUCT/,
      [
        { a: 1, b: 2 },
        { a: 2, b: null },
      ],
    ],
    [
      "UNWIND $rows AS row RETURN row.a AS a ORDER BY a",
      { rows: [{ a: 1 }, { a: 1.5 }] },
      /^Cannot convert JavaScript array to Lbug list: incompatible STRUCT/,
      [{ a: 1 }, { a: 1.5 }],
    ],
    ["UNWIND $rows AS row RETURN row.a AS a", { rows: [] }, /^Binder exception: row has data type STRING/, []],
  ],
  "Ladybug knows no such thing": [
    ["MATCH (i:Item {id: 'a'}) RETURN i {.rank} AS x", {}, syntax, [{ x: { rank: 1 } }]],
    ["RETURN [x IN [1, 2] | x + 1] AS x", {}, /^Binder exception: Variable x is not in scope/, [{ x: [2, 3] }]],
    [
      "MATCH (p:Project {id: 'p2'}) RETURN [(p)-[:ADDRESSES]->(i:Item) | i.id] AS x",
      {},
      /^Binder exception: Variable i is not in scope/,
      [{ x: ["b"] }],
    ],
    [
      "MATCH (p:Project {id: 'p2'}) CALL { WITH p MATCH (p)-[:ADDRESSES]->(i:Item) RETURN i.id AS x } RETURN x",
      {},
      syntax,
      [{ x: "b" }],
    ],
    [
      "MATCH (p:Project {id: 'p2'}) RETURN COLLECT { MATCH (p)-[:ADDRESSES]->(i:Item) RETURN i.id } AS x",
      {},
      syntax,
      [{ x: ["b"] }],
    ],
    [
      "MATCH w = shortestPath((:Project {id: 'p2'})-[:ADDRESSES*1..3]-(:Item {id: 'a'})) RETURN length(w) AS x",
      {},
      syntax,
      [{ x: 3 }],
    ],
    ["MATCH (p:Project {id: 'p1'}) SET p += $m RETURN p.year AS x", { m: { year: 2015 } }, syntax, [{ x: 2015 }]],
    ["MATCH (p {id: 'p1'}) WHERE p:Project RETURN p.id AS id", {}, syntax, ids("p1")],
    ["MATCH (i:Item) RETURN i.id AS primary ORDER BY primary", {}, syntax, [{ primary: "a" }, { primary: "b" }]],
    ["MATCH (:Project {id: 'p2'})-[m]->(:Item) RETURN type(m) AS x", {}, unknown, [{ x: "ADDRESSES" }]],
    ["RETURN round(2.5) AS x", {}, /^Binder exception: Function ROUND did not receive correct arguments/, [{ x: 3 }]],
    ["RETURN toString(1) AS x", {}, unknown, [{ x: "1" }]],
    ["RETURN toInteger('1') AS x", {}, unknown, [{ x: 1 }]],
    ["RETURN head([1, 2]) AS x", {}, unknown, [{ x: 1 }]],
  ],
};

/** Statement, parameters, what both answer. */
const alike: [string, Params, object[]][] = [
  [
    `MATCH (p:Project)-[:ADDRESSES]->(:Item {id: $item}) WHERE p.year = $year WITH DISTINCT p
     RETURN p.id AS id ORDER BY id`,
    { item: "b", year: 2016 },
    ids("p2"),
  ],
  [
    `MATCH (p:Project) WITH p WHERE EXISTS { MATCH (p)-[:ADDRESSES]->(:Item {id: $item}) }
     WITH p WHERE p.year = $year RETURN p.id AS id ORDER BY id`,
    { item: "b", year: 2016 },
    ids("p2"),
  ],
  [
    `MATCH (p:Project)-[:ADDRESSES]->(i:Item)
     RETURN p.id AS id, max(i.rank) AS top, count(DISTINCT p.id) AS n ORDER BY id`,
    {},
    [
      { id: "p1", top: 1, n: 1 },
      { id: "p2", top: 0, n: 1 },
    ],
  ],
  [
    "MATCH (:Item)<-[m:ADDRESSES]-(p:Project)-[k:ADDRESSES]->(:Item) WHERE m.id <> k.id RETURN count(p.id) AS n",
    {},
    [{ n: 2 }],
  ],
  ["MATCH (p:Project) WITH p ORDER BY p.id LIMIT $most RETURN p.id AS id ORDER BY id", { most: 2 }, ids("p1", "p2")],
  [
    "MATCH (p:Project) WHERE size($years) = 0 OR p.year IN $years RETURN p.id AS id ORDER BY id",
    { years: [] },
    ids("p1", "p2", "p3"),
  ],
  [
    "MATCH (p:Project) WHERE size($years) = 0 OR p.year IN $years RETURN p.id AS id ORDER BY id",
    { years: [2016] },
    ids("p2"),
  ],
  ["UNWIND $ids AS wanted MATCH (p:Project {id: wanted}) RETURN p.id AS id ORDER BY id", { ids: ["p3"] }, ids("p3")],
  ["UNWIND $ids AS wanted MATCH (p:Project {id: wanted}) RETURN p.id AS id ORDER BY id", { ids: [] }, []],
  [
    "UNWIND $rows AS row MATCH (p:Project {id: row.a})-[:ADDRESSES]->(i:Item {id: row.b}) RETURN p.id AS id",
    {
      rows: [
        { a: "p1", b: "b" },
        { a: "p2", b: "a" },
      ],
    },
    ids("p1"),
  ],
  [
    `MATCH (p:Project) OPTIONAL MATCH (p)-[:ADDRESSES]->(i:Item)
     RETURN p.id AS id, count(i.id) AS n, min(i.rank) AS low, max(i.rank) AS high ORDER BY id`,
    {},
    [
      { id: "p1", n: 2, low: 0, high: 1 },
      { id: "p2", n: 1, low: 0, high: 0 },
      { id: "p3", n: 0, low: null, high: null },
    ],
  ],
  [
    `MATCH (p:Project {id: 'p2'}) OPTIONAL MATCH (p)-[:ADDRESSES]->(i:Item)
     RETURN collect(CASE WHEN i.id IS NULL THEN NULL ELSE {id: i.id} END) AS x`,
    {},
    [{ x: ids("b") }],
  ],
  ["MATCH (i:Item) RETURN i.id AS `primary` ORDER BY `primary`", {}, [{ primary: "a" }, { primary: "b" }]],
  [
    "MATCH (:Item {id: 'a'})-[m:ADDRESSES]-(p:Project)-[k:ADDRESSES]-(i:Item) WHERE m.id <> k.id RETURN i.id AS id",
    {},
    ids("b"),
  ],
];

describe("Ladybug", () => {
  let connection: ladybug.Connection;
  beforeAll(async () => {
    connection = new ladybug.Connection(new ladybug.Database(":memory:", 64 * 2 ** 20));
    for (const statement of [...tables, graph]) await connection.query(statement);
  });
  test("an empty text in a file is null; a line break inside quotes is kept", async () => {
    const folder = await mkdtemp(join(tmpdir(), "differences-"));
    const file = join(folder, "items.csv");
    await writeFile(file, 'id,year,title\n"q1",,""\n"q2",1,"two\nlines"\n');
    await connection.query(`COPY Project FROM '${file}' (HEADER=true, PARALLEL=false)`);
    const result = await connection.query("MATCH (p:Project) WHERE p.id > 'q' RETURN p.title AS title ORDER BY p.id");
    expect((result as QueryResult).getAllSync()).toEqual([{ title: null }, { title: "two\nlines" }]);
    await connection.query("MATCH (p:Project) WHERE p.id > 'q' DELETE p");
    await rm(folder, { recursive: true });
  });
  answers(
    async (statement, params) => {
      const prepared = await connection.prepare(statement);
      const result = (await connection.execute(prepared, params as Record<string, LbugValue>)) as QueryResult;
      return result.getAllSync();
    },
    ([, , answer]) => answer,
  );
});

describe.skipIf(await lackingBoth())("Neo4j", () => {
  let running: TakenNeo4j;
  let driver: Driver;
  beforeAll(async () => {
    running = await takeNeo4j();
    const token = neo4j.auth.basic(running.user, running.password);
    driver = neo4j.driver(running.uri, token, { disableLosslessIntegers: true });
    await driver.executeQuery(graph);
  });
  afterAll(async () => {
    await driver?.close();
    await running?.stop();
  });
  test("a number that is not marked as whole is a float, which LIMIT refuses", async () => {
    const ask = (most: unknown) => driver.executeQuery("UNWIND [1, 2] AS n RETURN n ORDER BY n LIMIT $most", { most });
    await expect(ask(1)).rejects.toThrow("Invalid input. '1.0' is not a valid value");
    expect((await ask(withIntegers(1))).records).toHaveLength(1);
  });
  answers(
    async (statement, params) => {
      const { records } = await driver.executeQuery(statement, withIntegers(params) as Params);
      return records.map((record) => record.toObject());
    },
    ([, , , answer]) => answer,
  );
});

function answers(
  ask: (statement: string, params: Params) => Promise<object[]>,
  expected: (of: [string, Params, Answer, Answer]) => Answer,
) {
  const check = async (statement: string, params: Params, answer: Answer) => {
    if (answer instanceof RegExp) await expect(ask(statement, params)).rejects.toThrow(answer);
    else expect(await ask(statement, params)).toEqual(answer);
  };
  describe.each(Object.entries(different))("%s", (_, cases) => {
    test.each(cases)("%s %j", (...of) => check(of[0], of[1], expected(of)));
  });
  test.each(alike)("%s %j", (statement, params, rows) => check(statement, params, rows));
}

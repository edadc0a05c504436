/** A group of tests with a Neo4j; skipped aloud where this machine cannot run one, failing under REQUIRE_ALL=1. */
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { lacking } from "./libraries.ts";
import type { RunningNeo4j } from "./startNeo4j.ts";
import { startNeo4j } from "./startNeo4j.ts";
import type { TakenNeo4j } from "./takeNeo4j.ts";
import { takeNeo4j } from "./takeNeo4j.ts";
import type { TestDatabase } from "./testDatabase.ts";
import { openTestDatabase } from "./testDatabase.ts";

export interface WithNeo4j<Server> {
  server: Server;
  database: TestDatabase;
}

const missing = await lacking();
const isAllRequired = process.env["REQUIRE_ALL"] === "1";

type Tests<Server> = (neo4j: WithNeo4j<Server>) => void;

/** The group begins with an empty database, and every test of it, unless `keep`. */
export const describeWithNeo4j = (title: string, tests: Tests<TakenNeo4j>, { keep = false } = {}): void =>
  describeWith(takeNeo4j, title, tests, keep);

/** With a server of its own, which tests may kill. It takes some five seconds to start. */
export const describeWithOwnNeo4j = (title: string, tests: Tests<RunningNeo4j>, { keep = false } = {}): void =>
  describeWith(startNeo4j, title, tests, keep);

function describeWith<Server extends TakenNeo4j>(
  start: () => Promise<Server>,
  title: string,
  tests: Tests<Server>,
  keep: boolean,
): void {
  if (missing !== null && !isAllRequired) console.warn(`SKIPPED: ${title}: ${missing}.`);
  describe.skipIf(missing !== null && !isAllRequired)(title, () => {
    const neo4j = {} as WithNeo4j<Server>;
    beforeAll(async () => {
      if (missing !== null) throw new Error(missing);
      neo4j.server = await start();
      neo4j.database = openTestDatabase(neo4j.server);
    });
    beforeEach(async () => {
      if (!keep) await neo4j.database.empty();
    });
    afterAll(async () => {
      await neo4j.database?.close();
      await neo4j.server?.stop();
    });
    tests(neo4j);
  });
}

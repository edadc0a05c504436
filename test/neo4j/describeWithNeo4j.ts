/** A group of tests with a Neo4j of its own; skipped aloud where this machine cannot run one, failing under REQUIRE_ALL=1. */
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { lacking } from "./libraries.ts";
import type { RunningNeo4j } from "./startNeo4j.ts";
import { startNeo4j } from "./startNeo4j.ts";
import type { TestDatabase } from "./testDatabase.ts";
import { openTestDatabase } from "./testDatabase.ts";

export interface WithNeo4j {
  server: RunningNeo4j;
  database: TestDatabase;
}

const missing = await lacking();
const isAllRequired = process.env["REQUIRE_ALL"] === "1";

/** Every test begins with an empty database, unless `keep`. The server takes some five seconds to start. */
export function describeWithNeo4j(title: string, tests: (neo4j: WithNeo4j) => void, { keep = false } = {}): void {
  if (missing !== null && !isAllRequired) console.warn(`SKIPPED: ${title}: ${missing}.`);
  describe.skipIf(missing !== null && !isAllRequired)(title, () => {
    const neo4j = {} as WithNeo4j;
    beforeAll(async () => {
      if (missing !== null) throw new Error(missing);
      neo4j.server = await startNeo4j();
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

/** A test's own way to the database, beside the store's: empties it, fills in what others might have left, counts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import type { Neo4jAddress } from "../../server/environment.ts";
import type { RunningNeo4j } from "./startNeo4j.ts";

export interface TestDatabase {
  /** As a server's environment would give it. */
  address: Neo4jAddress;
  empty(): Promise<void>;
  /** Runs `test/neo4j/<name>.cypher`, statements one by one; the rows of the last. */
  run(name: string, params?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export function openTestDatabase({
  uri,
  user,
  password,
}: Pick<RunningNeo4j, "uri" | "user" | "password">): TestDatabase {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const run = async (name: string, params: Record<string, unknown> = {}) => {
    const text = readFileSync(join(import.meta.dirname, `${name}.cypher`), "utf8");
    let rows: Record<string, unknown>[] = [];
    for (const statement of text.split(/;\s*$/m).filter((part) => part.trim())) {
      const { records } = await driver.executeQuery(statement, params);
      rows = records.map((record) => record.toObject());
    }
    return rows;
  };
  return {
    address: { uri, user, password, database: null },
    empty: async () => void (await run("empty")),
    run,
    close: () => driver.close(),
  };
}

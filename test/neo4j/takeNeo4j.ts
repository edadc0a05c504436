/** A Neo4j without any node: the one that the files of a run share, or one of the file's own. */
import { inject } from "vitest";
import type { RunningNeo4j } from "./startNeo4j.ts";
import { startNeo4j } from "./startNeo4j.ts";
import { openTestDatabase } from "./testDatabase.ts";

export type TakenNeo4j = Pick<RunningNeo4j, "uri" | "user" | "password" | "stop">;

export async function takeNeo4j(): Promise<TakenNeo4j> {
  const shared = inject("neo4j");
  if (!shared) return startNeo4j();
  const database = openTestDatabase(shared);
  await database.empty();
  await database.close();
  return { ...shared, stop: async () => {} };
}

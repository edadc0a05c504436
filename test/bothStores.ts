/** The same content in a Ladybug file and in a real Neo4j, for tests that compare the two. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Content } from "../server/dataset/content.ts";
import type { Reading } from "../server/store/store.ts";
import { lacking } from "./neo4j/libraries.ts";
import { takeNeo4j } from "./neo4j/takeNeo4j.ts";
import { openFilled } from "./openFilled.ts";

export interface BothStores {
  ladybug: Reading;
  neo4j: Reading;
  close(): Promise<void>;
}

/** A sentence on what this machine lacks for these tests; null where nothing. REQUIRE_ALL=1 makes a lack an error. */
export async function lackingBoth(): Promise<string | null> {
  const sentence = await lacking();
  if (sentence && process.env["REQUIRE_ALL"] === "1") throw new Error(sentence);
  if (sentence) console.warn(`Skipped: ${sentence}.`);
  return sentence;
}

export async function openBoth(content: Content): Promise<BothStores> {
  const dataDir = await mkdtemp(join(tmpdir(), "both-"));
  const running = await takeNeo4j();
  const neo4j = { uri: running.uri, user: running.user, password: running.password, database: null };
  const stores = [await openFilled(dataDir, content), await openFilled(neo4j, content)] as const;
  const readings = await Promise.all([stores[0].begin(), stores[1].begin()]);
  return {
    ladybug: readings[0],
    neo4j: readings[1],
    async close() {
      for (const reading of readings) reading.end();
      for (const store of stores) await store.close();
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

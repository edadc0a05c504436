/** A store that holds given content, as a server that starts with it opens one: published when it is not there yet. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Content } from "../server/dataset/content.ts";
import type { Neo4jAddress } from "../server/environment.ts";
import { openCurrent } from "../server/store/openCurrent.ts";
import type { Log, Store } from "../server/store/store.ts";
import { frozenSeed } from "./frozenSeed.ts";

/** `where`: the folder of an embedded store, or a Neo4j, which then gets a folder of the server's own. */
export function openFilled(where: string | Neo4jAddress, content: Content, log: Log = () => {}): Promise<Store> {
  const neo4j = typeof where === "string" ? null : where;
  const dataDir = typeof where === "string" ? where : mkdtempSync(join(tmpdir(), "filled-"));
  const current = { version: content.version, source: "a test", read: () => content };
  return openCurrent({ dataDir, seedDir: frozenSeed, neo4j }, current, log);
}

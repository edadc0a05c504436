/** Opens the store that the environment asks for; its driver package is loaded only then. */
import type { Environment } from "../environment.ts";
import type { Content, Log, Store } from "./store.ts";

/**
 * Ladybug, or Neo4j where NEO4J_URI is set. An embedded store of another version is built anew, an empty Neo4j is loaded.
 * Rejects in a sentence for the operator: with StoreRefused where no waiting helps, with StoreUnavailable where a Neo4j
 * does not answer, is being loaded by another process or holds another version.
 */
export async function openStore(
  environment: Pick<Environment, "dataDir" | "neo4j">,
  content: Content,
  log: Log,
): Promise<Store> {
  if (environment.neo4j) {
    const { openNeo4j } = await import("./neo4j.ts");
    return openNeo4j(environment.neo4j, content, log);
  }
  const { openLadybug } = await import("./ladybug.ts");
  return openLadybug(environment.dataDir, content, log);
}

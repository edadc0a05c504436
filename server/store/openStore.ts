/** Opens the store that the environment names; its driver package is loaded only then. */
import type { Environment } from "../environment.ts";
import type { Log, Store } from "./store.ts";

/**
 * Ladybug, or Neo4j where NEO4J_URI is set. Opens what is there and never writes. Rejects in a sentence for the operator:
 * with StoreEmpty where publishing helps, with StoreRefused where no waiting does, with StoreUnavailable where a Neo4j does
 * not answer or is being loaded.
 */
export async function openStore(environment: Pick<Environment, "dataDir" | "neo4j">, log: Log): Promise<Store> {
  if (environment.neo4j) {
    const { openNeo4j } = await import("./neo4j.ts");
    return openNeo4j(environment.neo4j);
  }
  const { openLadybug } = await import("./ladybug.ts");
  return openLadybug(environment.dataDir, log);
}

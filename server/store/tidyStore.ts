/** Removes what nobody needs of the store that the environment names. */
import type { Environment } from "../environment.ts";

/** Old versions of the embedded store and the leftovers of killed loads; nothing of a Neo4j. Never rejects. */
export async function tidyStore({ dataDir, neo4j }: Pick<Environment, "dataDir" | "neo4j">): Promise<void> {
  if (neo4j) return;
  const { tidyLadybug } = await import("./ladybugTidy.ts");
  await tidyLadybug(dataDir);
}

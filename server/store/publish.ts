/** Publishes a version to the store that the environment names: the only writer of either store. */
import type { Content } from "../dataset/content.ts";
import type { Environment } from "../environment.ts";
import type { GraphDelta } from "./graphDelta.ts";

/** What publishing has done. */
export interface Published {
  /** The version that the store holds now. */
  version: string;
  /** The one before; null when there was none. */
  before: string | null;
  /** The store, and where in it, for the operator. */
  into: string;
  /** How the version was brought there; null when it was there already. */
  how: "a new file" | "a first load" | GraphDelta["rows"] | null;
}

/** Whether a version that the store holds may be replaced; called before anything is changed. */
export type MayReplace = (version: string) => boolean;

/**
 * All or nothing: readers see the old version until the new one is whole. Rejects with StoreRefused where the store holds a
 * version that may not be replaced or cannot be written, with StoreUnavailable where it does not answer or another process
 * publishes; nothing is changed then.
 */
export async function publish(
  environment: Pick<Environment, "dataDir" | "neo4j">,
  content: Content,
  mayReplace: MayReplace = () => true,
): Promise<Published> {
  if (environment.neo4j) {
    const { publishNeo4j } = await import("./publishNeo4j.ts");
    return publishNeo4j(environment.neo4j, content, mayReplace);
  }
  const { publishLadybug } = await import("./publishLadybug.ts");
  return publishLadybug(environment.dataDir, content, mayReplace);
}

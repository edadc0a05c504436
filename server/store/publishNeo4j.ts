/** Publishes to a Neo4j: a first load into an empty database, and after that what differs. */
import type { Content } from "../dataset/content.ts";
import type { Neo4jAddress } from "../environment.ts";
import { loadPlan } from "./loadPlan.ts";
import { mayNotReplace } from "./mayNotReplace.ts";
import { connectNeo4j, publishing } from "./neo4jConnection.ts";
import { loadNeo4j } from "./neo4jLoad.ts";
import { at } from "./neo4jProblem.ts";
import { replaceNeo4j } from "./neo4jReplace.ts";
import { neo4jState } from "./neo4jState.ts";
import type { MayReplace, Published } from "./publish.ts";

export async function publishNeo4j(
  address: Neo4jAddress,
  { dataset, version, origin }: Content,
  mayReplace: MayReplace,
): Promise<Published> {
  const connection = connectNeo4j(address, publishing);
  const into = at(address);
  const plan = () => loadPlan(dataset, { version, origin, loadedAt: new Date().toISOString() });
  try {
    const { version: before } = await neo4jState(connection);
    if (before === version) return { version, before, into, how: null };
    if (before !== null && !mayReplace(before)) throw mayNotReplace(into, before);
    if (before !== null) {
      return { version, before, into, how: await replaceNeo4j(connection, address, before, plan()) };
    }
    await loadNeo4j(connection, address, plan());
    return { version, before, into, how: "a first load" };
  } finally {
    await connection.close();
  }
}

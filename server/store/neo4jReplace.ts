/**
 * Turns a Neo4j to its next version: what differs is worked out under a lease on the Dataset node and applied in one
 * transaction together with the new version, so that a reader sees the old or the new one.
 */
import { randomUUID } from "node:crypto";
import type { Neo4jAddress } from "../environment.ts";
import { batches } from "./batches.ts";
import { cypherFile, cypherStatements } from "./cypherFiles.ts";
import type { GraphDelta } from "./graphDelta.ts";
import { graphDelta } from "./graphDelta.ts";
import type { LoadPlan } from "./loadPlan.ts";
import type { Ask, Neo4jConnection } from "./neo4jConnection.ts";
import { neo4jHeld } from "./neo4jHeld.ts";
import { checkEnds } from "./neo4jLoad.ts";
import { at } from "./neo4jProblem.ts";
import { busy, neo4jState } from "./neo4jState.ts";
import { neo4jStatement } from "./neo4jStatement.ts";
import { StoreRefused, StoreUnavailable } from "./store.ts";

/** What one transaction takes in reasonable time and memory; a year's export is a few thousand rows. */
const mostRows = 20_000;
/** How long the lease holds without being renewed, which each page does; the last transaction locks the node it is on. */
const secondsOfLease = 45;

/**
 * Resolves to how many rows were added, changed and removed. Rejects with StoreRefused for a difference that is too large,
 * with StoreUnavailable while another process publishes or when the version is no longer there. Then nothing is changed.
 */
export async function replaceNeo4j(
  connection: Neo4jConnection,
  address: Neo4jAddress,
  version: string,
  plan: LoadPlan,
): Promise<GraphDelta["rows"]> {
  const dataset = [...(plan.nodes.find(({ label }) => label === "Dataset")?.rows ?? [])][0];
  if (!dataset) throw new Error("The load plan has no Dataset node.");
  const owner = randomUUID();
  const lease = async (ask: Ask) =>
    (await ask(cypherFile("neo4j/lease"), { owner, version, seconds: secondsOfLease })).length > 0;
  const take = async () => {
    if (!(await connection.write(lease))) throw busy(address, await neo4jState(connection));
  };
  try {
    await take();
    const delta = await graphDelta(neo4jHeld(connection, take), plan, mostRows);
    if (!delta) throw tooLarge(address);
    await connection.write(async (ask) => {
      for (const statement of cypherStatements("neo4j/schema")) await ask(statement);
    });
    await finish(connection, address, String(dataset.version), async (ask) => {
      if (!(await lease(ask))) return;
      await apply(ask, delta);
      await ask(cypherFile("neo4j/turn"), { dataset });
    });
    return delta.rows;
  } catch (error) {
    await connection.write((ask) => ask(cypherFile("neo4j/endLease"), { owner })).catch(() => {});
    throw error;
  }
}

/** The answer to a commit may be lost after the commit: then only the version that is there tells whether it was done. */
async function finish(
  connection: Neo4jConnection,
  address: Neo4jAddress,
  version: string,
  work: (ask: Ask) => Promise<void>,
): Promise<void> {
  const failure = await connection.publish(work).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null && !(failure instanceof StoreUnavailable)) throw failure;
  const state = await neo4jState(connection);
  if (state.version !== version) throw failure ?? busy(address, state);
}

/** Relationships go before their nodes, and come after them. */
async function apply(ask: Ask, { nodes, relationships }: GraphDelta): Promise<void> {
  for (const { ends, removed } of relationships) await each(ask, statement("removeRelationships", ends), removed);
  for (const { label, removed } of nodes) await each(ask, statement("removeNodes", { label }), removed);
  for (const { label, added, changed } of nodes) {
    const create = statement("nodes", { label });
    for (const batch of batches(added)) await ask(create, { rows: batch });
    await each(ask, statement("changeNodes", { label }), changed);
  }
  for (const { ends, added } of relationships) {
    const create = statement("relationships", ends);
    for (const batch of batches(added)) checkEnds(await ask(create, { rows: batch }), batch, ends);
  }
}

const statement = (file: string, { label = "", type = "", from = "", to = "" }) =>
  neo4jStatement(file, { Label: label, TYPE: type, From: from, To: to });

/** A row that is not found was changed by another program since it was read. */
async function each(ask: Ask, text: string, rows: unknown[]): Promise<void> {
  for (const batch of batches(rows)) {
    const [row] = await ask(text, { rows: batch });
    if (Number(row?.done) === batch.length) continue;
    throw new StoreUnavailable("Another program has changed the graph since it was read, and nothing was published.");
  }
}

const tooLarge = (address: Neo4jAddress) =>
  new StoreRefused(
    `The version differs from the one in ${at(address)} by more than ${mostRows.toLocaleString("en")} rows, too many for ` +
      "one transaction, and nothing was changed: load it into an empty database, and switch the servers to that with " +
      "NEO4J_DATABASE or NEO4J_URI.",
  );

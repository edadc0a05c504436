/**
 * Fills an empty Neo4j. A mark, the Loading node, is there from before the first row until the Dataset node is: by it a
 * load that was killed is known as ours and is started over, and of two processes only one loads.
 */
import { randomUUID } from "node:crypto";
import type { Neo4jAddress } from "../environment.ts";
import { batches, batchSize } from "./batches.ts";
import { cypherFile, cypherStatements } from "./cypherFiles.ts";
import type { Ends } from "./graphDelta.ts";
import type { LoadPlan } from "./loadPlan.ts";
import type { Ask, Neo4jConnection } from "./neo4jConnection.ts";
import { at } from "./neo4jProblem.ts";
import { busy, neo4jState, notOurs, unusable } from "./neo4jState.ts";
import { neo4jStatement } from "./neo4jStatement.ts";
import { StoreUnavailable } from "./store.ts";

/** How long a loading process may be silent before another takes over: longer than a batch may take. */
const secondsToSilence = 45;

/**
 * Loads the plan into a database that is empty or holds an unfinished load. Rejects with StoreUnavailable while another
 * process loads, with StoreRefused where there is anything that is not ours.
 */
export async function loadNeo4j(connection: Neo4jConnection, address: Neo4jAddress, plan: LoadPlan): Promise<void> {
  const dataset = [...(plan.nodes.find(({ label }) => label === "Dataset")?.rows ?? [])][0];
  if (!dataset) throw new Error("The load plan has no Dataset node.");
  const hindrance = unusable(address, await neo4jState(connection));
  if (hindrance) throw hindrance;
  await connection.write(async (ask) => {
    for (const statement of cypherStatements("neo4j/schema")) await ask(statement);
  });

  const owner = randomUUID();
  const lease = { owner, seconds: secondsToSilence };
  const claim = { ...lease, version: dataset.version };
  const [claimed] = await connection.write((ask) => ask(cypherFile("neo4j/claim"), claim));
  if (!claimed) throw busy(address, await neo4jState(connection));

  try {
    const step = steps(connection, address, lease);
    await clear(step);
    const [left] = await connection.read((ask) => ask(cypherFile("neo4j/others")));
    if (left?.others) throw notOurs(address);
    await fill(step, plan);
    const [finished] = await connection.write((ask) => ask(cypherFile("neo4j/finish"), { owner, dataset }));
    if (!finished) throw new StoreUnavailable(lost(address));
  } catch (error) {
    await connection.write((ask) => ask(cypherFile("neo4j/release"), { owner })).catch(() => {});
    throw error;
  }
}

type Step = (work: (ask: Ask) => Promise<void>) => Promise<void>;

/**
 * One write transaction a step. The driver tries again when it has lost the answer to a commit; the count that is written
 * with each step tells whether the work was done, so that no relationship is made twice.
 */
function steps(connection: Neo4jConnection, address: Neo4jAddress, lease: { owner: string; seconds: number }): Step {
  let step = 0;
  return async (work) => {
    await connection.write(async (ask) => {
      const [counted] = await ask(cypherFile("neo4j/step"), { ...lease, step });
      if (!counted) throw new StoreUnavailable(lost(address));
      if (counted.done === step) await work(ask);
    });
    step++;
  };
}

async function clear(step: Step): Promise<void> {
  for (let more = true; more;) {
    await step(async (ask) => {
      const [row] = await ask(cypherFile("neo4j/clear"), { most: batchSize });
      more = row?.cleared === batchSize;
    });
  }
}

async function fill(step: Step, { nodes, relationships }: LoadPlan): Promise<void> {
  for (const { label, rows } of nodes.filter((part) => part.label !== "Dataset")) {
    const statement = neo4jStatement("nodes", { Label: label });
    for (const batch of batches(rows)) await step(async (ask) => void (await ask(statement, { rows: batch })));
  }
  for (const { type, from, to, rows } of relationships) {
    const statement = neo4jStatement("relationships", { TYPE: type, From: from, To: to });
    for (const batch of batches(rows)) {
      await step(async (ask) => checkEnds(await ask(statement, { rows: batch }), batch, { type, from, to }));
    }
  }
}

/** An end that is not there makes no relationship, in silence. */
export function checkEnds([row]: Record<string, unknown>[], batch: unknown[], { type, from, to }: Ends): void {
  const lacking = batch.length - Number(row?.done);
  if (lacking !== 0) throw new Error(`${lacking} of ${type} from ${from} to ${to} name a node that is not there.`);
}

function lost(address: Neo4jAddress): string {
  return `${at(address)} is being loaded by another process, since this one was silent for ${secondsToSilence} seconds.`;
}

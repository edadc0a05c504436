/**
 * Fills an empty Neo4j. A mark, the Loading node, stands from before the first row until the Dataset node is there: a load
 * that was killed is known by it as ours and is begun anew, and of two processes only one loads.
 */
import { randomUUID } from "node:crypto";
import type { Neo4jAddress } from "../environment.ts";
import { cypherFile, cypherStatements } from "./cypherFiles.ts";
import type { LoadPlan } from "./loadPlan.ts";
import type { Ask, Neo4jConnection } from "./neo4jConnection.ts";
import { at } from "./neo4jProblem.ts";
import { StoreRefused, StoreUnavailable } from "./store.ts";

const batchSize = 5_000;
/** How long a loading process may be silent before another takes over: longer than a batch may take. */
const secondsToSilence = 45;

export interface Neo4jState {
  /** Of the Dataset node; null where there is none. */
  version: string | null;
  /** The version of a load that has not ended, and how long its process may still be at work. */
  loading: string | null;
  secondsLeft: number | null;
  /** Whether there is any node at all. */
  occupied: boolean;
}

export async function neo4jState(connection: Neo4jConnection): Promise<Neo4jState> {
  const [state] = await connection.read((ask) => ask(cypherFile("neo4j/state")));
  return state as unknown as Neo4jState;
}

/**
 * Loads the plan into a database that is empty or holds an unfinished load. Rejects with StoreUnavailable while another
 * process loads, with StoreRefused where there is anything that is not ours.
 */
export async function loadNeo4j(connection: Neo4jConnection, address: Neo4jAddress, plan: LoadPlan): Promise<void> {
  const dataset = [...(plan.nodes.find(({ label }) => label === "Dataset")?.rows ?? [])][0];
  if (!dataset) throw new Error("The load plan has no Dataset node.");
  const { loading, occupied } = await neo4jState(connection);
  if (occupied && loading === null) throw new StoreRefused(notOurs(address));
  await connection.write(async (ask) => {
    for (const statement of cypherStatements("neo4j/schema")) await ask(statement);
  });

  const owner = randomUUID();
  const lease = { owner, seconds: secondsToSilence };
  const claim = { ...lease, version: dataset.version };
  const [claimed] = await connection.write((ask) => ask(cypherFile("neo4j/claim"), claim));
  if (!claimed) throw new StoreUnavailable(await busy(connection, address));

  try {
    const step = steps(connection, address, lease);
    await clear(step);
    const [left] = await connection.read((ask) => ask(cypherFile("neo4j/others")));
    if (left?.others) throw new StoreRefused(notOurs(address));
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
  const nodesText = cypherFile("neo4j/nodes");
  for (const { label, rows } of nodes.filter((part) => part.label !== "Dataset")) {
    const statement = inPlace(nodesText, { Label: label });
    for (const batch of batches(rows)) await step(async (ask) => void (await ask(statement, { rows: batch })));
  }
  const relationshipsText = cypherFile("neo4j/relationships");
  for (const { type, from, to, rows } of relationships) {
    const statement = inPlace(relationshipsText, { TYPE: type, From: from, To: to });
    for (const batch of batches(rows)) {
      await step(async (ask) => {
        const [row] = await ask(statement, { rows: batch });
        const lacking = batch.length - Number(row?.made);
        if (lacking !== 0)
          throw new Error(`${lacking} of ${type} from ${from} to ${to} name a node that is not there.`);
      });
    }
  }
}

/** Labels and types cannot be parameters of a statement that is to use an index. */
function inPlace(statement: string, names: Record<string, string>): string {
  return statement.replaceAll(/(?<=:)(Label|TYPE|From|To)\b/g, (word) => `\`${names[word] ?? word}\``);
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    if (batch.push(row) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function notOurs(address: Neo4jAddress): string {
  return `${at(address)} holds data that is not of this project, and nothing of it was changed: name an empty database in NEO4J_DATABASE.`;
}

async function busy(connection: Neo4jConnection, address: Neo4jAddress): Promise<string> {
  const { loading, secondsLeft } = await neo4jState(connection);
  const wait =
    secondsLeft === null
      ? ""
      : `; should that one have been killed, its load can be taken over in ${secondsLeft} seconds`;
  return `${at(address)} is being loaded by another process${loading === null ? "" : ` with dataset version ${loading}`}${wait}.`;
}

function lost(address: Neo4jAddress): string {
  return `${at(address)} is being loaded by another process, since this one was silent for ${secondsToSilence} seconds.`;
}

/** What a Neo4j holds: a version of ours, a load that has not ended, other data, or nothing. */
import type { Neo4jAddress } from "../environment.ts";
import { cypherFile } from "./cypherFiles.ts";
import type { Neo4jConnection } from "./neo4jConnection.ts";
import { at } from "./neo4jProblem.ts";
import { StoreRefused, StoreUnavailable } from "./store.ts";

export interface Neo4jState {
  /** Of the Dataset node; null without one. */
  version: string | null;
  /** The version of a first load that has not ended. */
  loading: string | null;
  /** How long the process that loads or publishes may still be at work, 0 or less when it was killed; null when there is none. */
  secondsLeft: number | null;
  /** Whether there is any node at all. */
  occupied: boolean;
}

export async function neo4jState(connection: Neo4jConnection): Promise<Neo4jState> {
  const [state] = await connection.read((ask) => ask(cypherFile("neo4j/state")));
  return state as unknown as Neo4jState;
}

/** Why a database without a version must not be loaded now; null when it may. */
export function unusable(address: Neo4jAddress, state: Neo4jState): StoreRefused | StoreUnavailable | null {
  if (state.loading === null) return state.occupied ? notOurs(address) : null;
  return (state.secondsLeft ?? 0) <= 0 ? null : busy(address, state);
}

export const notOurs = (address: Neo4jAddress) =>
  new StoreRefused(
    `${at(address)} holds data that is not of this project, and nothing of it was changed: name an empty database in NEO4J_DATABASE.`,
  );

/** Another process has the lease. */
export function busy(address: Neo4jAddress, { loading, secondsLeft }: Neo4jState): StoreUnavailable {
  const wait =
    secondsLeft === null ? "" : `; should that one have been killed, another can take over in ${secondsLeft} seconds`;
  const what = loading === null ? "" : ` with dataset version ${loading}`;
  return new StoreUnavailable(`${at(address)} is being loaded by another process${what}${wait}.`);
}

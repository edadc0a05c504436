/** The store in a Neo4j: read by any number of servers, each of which knows the version that it reads. */
import type { Neo4jAddress } from "../environment.ts";
import type { QuestionName, Run } from "./questions.ts";
import { cypherFile } from "./cypherFiles.ts";
import type { Neo4jConnection } from "./neo4jConnection.ts";
import { connectNeo4j } from "./neo4jConnection.ts";
import { at } from "./neo4jProblem.ts";
import { neo4jState, unusable } from "./neo4jState.ts";
import type { Reading, Store } from "./store.ts";
import { StoreEmpty, StoreRefused, StoreUnavailable, VersionReplaced } from "./store.ts";

/**
 * Opens what the database holds and writes nothing. Rejects with StoreRefused for a wrong password, a database that is not
 * there or holds other data; with StoreEmpty for an empty one; with StoreUnavailable while there is no answer, and while
 * it is being loaded.
 */
export async function openNeo4j(address: Neo4jAddress): Promise<Store> {
  const connection = connectNeo4j(address);
  try {
    const state = await neo4jState(connection);
    if (state.version === null) throw unusable(address, state) ?? new StoreEmpty(nothing(address));
    return serve(connection, address, state.version);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function serve(connection: Neo4jConnection, address: Neo4jAddress, loaded: string): Store {
  let seen: string | null = loaded;
  const readings = new Set<Reading>();
  let closing: { done: () => void } | null = null;

  /** A question and the version it was answered from, in one transaction: between the two nothing can change unseen. */
  const ask = async (name: QuestionName, params: Record<string, unknown>) => {
    try {
      const [rows, [dataset]] = await connection.read((ask) =>
        Promise.all([ask(question(name), params), ask(question("dataset"))]),
      );
      const version = (dataset?.version as string | undefined) ?? null;
      seen = version;
      return { rows, version };
    } catch (error) {
      throw error instanceof StoreRefused ? new StoreUnavailable(error.message, { cause: error }) : error;
    }
  };

  const begin = async (): Promise<Reading> => {
    if (closing) throw new StoreUnavailable(`The way to ${at(address)} is closed.`);
    const { version } = await ask("dataset", {});
    if (version === null) throw new StoreEmpty(nothing(address));
    const run = async (name: QuestionName, params: Record<string, unknown>) => {
      if (!readings.has(reading)) throw new Error(`The question ${name} was asked after the end of its reading.`);
      const answer = await ask(name, params);
      if (answer.version === version) return answer.rows;
      if (answer.version === null) throw new StoreEmpty(nothing(address));
      throw new VersionReplaced(`${at(address)} no longer holds dataset version ${version}, but ${answer.version}.`);
    };
    const reading: Reading = {
      version,
      run: run as Run,
      isReplaced: () => seen !== null && seen !== version,
      end() {
        readings.delete(reading);
        if (readings.size === 0) closing?.done();
      },
    };
    readings.add(reading);
    return reading;
  };

  return {
    name: "Neo4j",
    version: () => (closing ? null : seen),
    begin,
    async close() {
      await new Promise<void>((done) => {
        closing = { done };
        if (readings.size === 0) done();
      });
      await connection.close();
    },
  };
}

const nothing = (address: Neo4jAddress) => `${at(address)} holds no dataset`;

const texts = new Map<QuestionName, string>();

function question(name: QuestionName): string {
  const text = texts.get(name) ?? cypherFile(name);
  texts.set(name, text);
  return text;
}

/** The store in a Neo4j: filled once where it is empty, then read by any number of servers, each knowing the version it reads. */
import type { Neo4jAddress } from "../environment.ts";
import type { QuestionName, Run } from "./questions.ts";
import { cypherFile } from "./cypherFiles.ts";
import { loadPlan } from "./loadPlan.ts";
import type { Neo4jConnection } from "./neo4jConnection.ts";
import { connectNeo4j } from "./neo4jConnection.ts";
import { loadNeo4j, neo4jState } from "./neo4jLoad.ts";
import { at } from "./neo4jProblem.ts";
import type { Content, Log, Reading, Store } from "./store.ts";
import { StoreRefused, StoreUnavailable } from "./store.ts";

/**
 * Opens a database that holds the content's version, or loads an empty one. Rejects with StoreRefused for a wrong password,
 * a database that is not there or holds other data; with StoreUnavailable while there is no answer, while another process
 * loads, and where another version is found, which is left alone.
 */
export async function openNeo4j(address: Neo4jAddress, content: Content, log: Log): Promise<Store> {
  const connection = connectNeo4j(address);
  try {
    await fillOnce(connection, address, content, log);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return serve(connection, address, content.version);
}

async function fillOnce(connection: Neo4jConnection, address: Neo4jAddress, content: Content, log: Log): Promise<void> {
  const { version } = await neo4jState(connection);
  if (version === content.version) return;
  if (version !== null) {
    throw new StoreUnavailable(
      `${at(address)} holds dataset version ${version} and is left as it is, but this server is to serve ` +
        `${content.version}: name an empty database in NEO4J_DATABASE, or start the server of the other version.`,
    );
  }
  const begun = performance.now();
  const load = { version: content.version, origin: content.origin, loadedAt: new Date().toISOString() };
  await loadNeo4j(connection, address, loadPlan(content.dataset, load));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  log(`Loaded dataset version ${content.version} into ${at(address)} in ${seconds} s.`);
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
    if (version === null) throw new StoreUnavailable(`${at(address)} holds no dataset: npm run load fills it.`);
    const run = async (name: QuestionName, params: Record<string, unknown>) => {
      if (!readings.has(reading)) throw new Error(`The question ${name} was asked after the end of its reading.`);
      const answer = await ask(name, params);
      if (answer.version === version) return answer.rows;
      throw new StoreUnavailable(`${at(address)} no longer holds dataset version ${version}: ask again.`);
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

const texts = new Map<QuestionName, string>();

function question(name: QuestionName): string {
  const text = texts.get(name) ?? cypherFile(name);
  texts.set(name, text);
  return text;
}

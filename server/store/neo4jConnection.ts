/** The way to a Neo4j: managed transactions, each with a time limit, and its errors as sentences. */
import type { Driver, ManagedTransaction } from "neo4j-driver";
import neo4j from "neo4j-driver";
import type { Neo4jAddress } from "../environment.ts";
import { withIntegers } from "./neo4jIntegers.ts";
import { at, neo4jProblem } from "./neo4jProblem.ts";
import { StoreUnavailable } from "./store.ts";

export interface Neo4jConnection {
  /** Work may be done more than once when a try fails. Rejects with StoreUnavailable or StoreRefused. */
  read<T>(work: Work<T>): Promise<T>;
  write<T>(work: Work<T>): Promise<T>;
  /** A write transaction that may take long, since all of a new version is in it. */
  publish<T>(work: Work<T>): Promise<T>;
  close(): Promise<void>;
}
/** What is asked inside one transaction. */
type Work<T> = (ask: Ask) => Promise<T>;
export type Ask = (statement: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>[]>;

/** Milliseconds that a transaction may take. */
export interface Limits {
  read: number;
  write: number;
  publish: number;
}
/** A question must fail while its reader still waits. */
const serving: Limits = { read: 5_000, write: 30_000, publish: 120_000 };
/** Nobody waits for a page of what is held; all of a new version is in one transaction. */
export const publishing: Limits = { ...serving, read: 30_000 };

/** Connects when first asked. */
export function connectNeo4j(address: Neo4jAddress, limits = serving): Neo4jConnection {
  const { uri, user, password, database } = address;
  const driver = neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    // All rows at once: no answer is long, and a batch costs a way there and back.
    fetchSize: -1,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 4_000,
    connectionLivenessCheckTimeout: 1_000,
    // Two more tries, after one second and after three.
    maxTransactionRetryTime: 2_000,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
    userAgent: "wsis-sdg-explorer",
  });

  const within = async <T>(kind: keyof Limits, work: Work<T>): Promise<T> => {
    const session = openSession(driver, database, kind);
    const timeout = limits[kind];
    const inside = (transaction: ManagedTransaction) => work(asker(transaction));
    const done = kind === "read" ? session.executeRead(inside, { timeout }) : session.executeWrite(inside, { timeout });
    try {
      return await beforeLimit(done, timeout, address);
    } catch (error) {
      throw neo4jProblem(error, address);
    } finally {
      // Not waited for: a server that hangs would hold the answer.
      session.close().catch(() => {});
    }
  };
  return {
    read: (work) => within("read", work),
    write: (work) => within("write", work),
    publish: (work) => within("publish", work),
    close: () => driver.close(),
  };
}

/** Bookmarks are shared, so that in a cluster a read after our write sees it. */
function openSession(driver: Driver, database: string | null, kind: keyof Limits) {
  return driver.session({
    ...(database !== null && { database }),
    defaultAccessMode: kind === "read" ? neo4j.session.READ : neo4j.session.WRITE,
    bookmarkManager: driver.executeQueryBookmarkManager,
  });
}

function asker(transaction: ManagedTransaction): Ask {
  return async (statement, params = {}) => {
    const { records } = await transaction.run(statement, withIntegers(params) as Record<string, unknown>);
    return records.map((record) => record.toObject());
  };
}

/** The server's own time limit ends a slow question; this one also a server that says nothing at all. */
function beforeLimit<T>(done: Promise<T>, limit: number, address: Neo4jAddress): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    const problem = new StoreUnavailable(`${at(address)} did not answer within ${limit / 1000} seconds.`);
    timer = setTimeout(() => reject(problem), limit + 500);
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

/** One open file of the embedded store: asks questions of it, several at a time, and closes it. */
import type { LbugValue, PreparedStatement, QueryResult } from "@ladybugdb/core";
import ladybug from "@ladybugdb/core";
import type { QuestionName, Run } from "./questions.ts";
import { cypherFile } from "./cypherFiles.ts";
import { StoreUnavailable } from "./store.ts";

/** Page cache, and the most that one file may grow to (address space is reserved for it). */
const bufferPoolSize = 512 * 2 ** 20;
const maxDatabaseSize = 16 * 2 ** 30;

/**
 * Questions answered side by side, so that a slow one leaves the way free for look-ups. Each takes one of the four threads
 * that Node reads files with, so one is left for files.
 */
const lanes = 3;

export function openDatabase(path: string, readOnly: boolean) {
  return new ladybug.Database(path, bufferPoolSize, true, readOnly, maxDatabaseSize);
}

export interface LadybugFile {
  run: Run;
  close(): Promise<void>;
}

/** Opens a finished file for reading. Rejects with the store's own error where it is none. */
export async function openLadybugFile(path: string, secondsToAnswer = 5): Promise<LadybugFile> {
  const database = openDatabase(path, true);
  await database.init();
  const free = Array.from({ length: lanes }, () => lane(database, secondsToAnswer));
  const all = [...free];
  const waiting: ((lane: Lane) => void)[] = [];
  const asked = new Set<Promise<unknown>>();
  /** Set by the first failure to read the file: the store does not come back from questions after that. */
  let broken: StoreUnavailable | null = null;

  const ask = async (name: QuestionName, params: Record<string, unknown>) => {
    const mine = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
    try {
      if (broken) throw broken;
      return await mine.ask(name, params);
    } catch (error) {
      broken ??= unreadable(error);
      throw broken ?? explained(name, error, secondsToAnswer);
    } finally {
      const next = waiting.shift();
      if (next) next(mine);
      else free.push(mine);
    }
  };
  const run = (name: QuestionName, params: Record<string, unknown>) => {
    const answer = inTime(name, ask(name, params), secondsToAnswer);
    const done: Promise<unknown> = answer.catch(() => {}).finally(() => asked.delete(done));
    asked.add(done);
    return answer;
  };

  return {
    run: run as Run,
    /** Answers what was asked first. */
    async close() {
      await Promise.all(asked);
      // A lane that hangs would hold the close too; what it has open goes with the process.
      if (broken || free.length < lanes) return;
      for (const { close } of all) await close();
      await database.close();
    },
  };
}

type Lane = ReturnType<typeof lane>;

/** A connection with the questions it has prepared; it takes one at a time. */
function lane(database: InstanceType<typeof ladybug.Database>, secondsToAnswer: number) {
  const connection = new ladybug.Connection(database);
  connection.setQueryTimeout(secondsToAnswer * 1000);
  const prepared = new Map<QuestionName, { statement: PreparedStatement; unwound: string | undefined }>();

  const prepare = async (name: QuestionName) => {
    const text = cypherFile(name);
    const made = { statement: await connection.prepare(text), unwound: /\bUNWIND \$(\w+)/.exec(text)?.[1] };
    prepared.set(name, made);
    return made;
  };
  return {
    async ask(name: QuestionName, params: Record<string, unknown>) {
      const { statement, unwound } = prepared.get(name) ?? (await prepare(name));
      const list = unwound === undefined ? null : params[unwound];
      // The type of an empty list cannot be told here, where that of its entries matters.
      if (Array.isArray(list) && list.length === 0) return [];
      return plainRows((await connection.execute(statement, params as Record<string, LbugValue>)) as QueryResult);
    },
    close: () => connection.close(),
  };
}

/** All rows at once: reading them one by one through the event loop costs ten times as much. */
function plainRows(result: QueryResult): Record<string, LbugValue>[] {
  try {
    const names = result.getColumnNamesSync();
    const types = result.getColumnDataTypesSync();
    const lists = names.filter((_, index) => types[index]?.endsWith("[]"));
    const rows = result.getAllSync();
    // Collecting nothing gives null here and an empty list in Neo4j.
    for (const row of rows) for (const name of lists) row[name] ??= [];
    return rows;
  } finally {
    result.close();
  }
}

/** The store ends a slow question itself; this ends one that it never comes back from, as after its file was cut. */
function inTime<T>(name: QuestionName, answer: Promise<T>, secondsToAnswer: number): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(name, secondsToAnswer)), secondsToAnswer * 1000 + 500);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const tooSlow = (name: QuestionName, seconds: number) =>
  new StoreUnavailable(`The embedded store took more than ${seconds} seconds to answer ${name}.`);

/** What the library refuses as it is asked: a fault of the program. */
const ofProgram = /^(Binder|Parser|Catalog|Conversion|Not implemented) exception/i;

/** Anything else that the library says is the store's trouble: nobody knows all that it may say. */
function explained(name: QuestionName, error: unknown, secondsToAnswer: number): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  if (/interrupted/i.test(error.message)) return tooSlow(name, secondsToAnswer);
  if (error.constructor !== Error || ofProgram.test(error.message)) return error;
  return new StoreUnavailable(`The embedded store cannot answer ${name} (${error.message}).`, { cause: error });
}

/** What is told of a file that can no longer be read; null where the error is another. */
function unreadable(error: unknown): StoreUnavailable | null {
  const message = error instanceof Error ? error.message : String(error);
  if (!/^(IO|Storage) exception|^cannot read (?!properties)/i.test(message)) return null;
  return new StoreUnavailable(`The embedded store cannot be read (${message}); npm run load builds it again.`);
}

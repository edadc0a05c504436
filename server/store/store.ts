/** The one face of both stores: nothing above this folder knows which of them answers. */
import type { Run } from "./questions.ts";

export interface Store {
  /** Ladybug or Neo4j, for the log and for /ready. */
  readonly name: string;
  /** The dataset version that requests get from now on, as last seen and without asking; null while there is none. */
  version(): string | null;
  /** Begins a request: fixes the version that it reads until its end. Rejects with StoreUnavailable, or StoreEmpty. */
  begin(): Promise<Reading>;
  /** Waits for the readings that have begun, then lets the store go. */
  close(): Promise<void>;
}

/** What one request sees: one dataset version, from beginning to end. */
export interface Reading {
  readonly version: string;
  /** Asks a question of `cypher/`; rejects with StoreUnavailable when the store is gone or too slow. */
  readonly run: Run;
  /** Whether who begins now reads something else: another version, or the same loaded again. As last seen, without asking. */
  isReplaced(): boolean;
  /** Lets a replaced version go once nobody reads it any more. Ending twice does nothing. */
  end(): void;
}

/** Takes one sentence for the operator. */
export type Log = (message: string) => void;

/** The store cannot answer now and may answer later. The message is one sentence, fit for the log. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The store holds another version by now than the one that was asked. */
export class VersionReplaced extends StoreUnavailable {
  override name = "VersionReplaced";
}

/** The store holds nothing that can be served, and publishing to it helps. */
export class StoreEmpty extends StoreUnavailable {
  override name = "StoreEmpty";
  /** What is wrong, without a full stop. */
  readonly problem: string;
  /** The version that should be there and cannot be read, or as much of it as is known; null when there is none. */
  readonly held: string | null;

  constructor(problem: string, held: string | null = null) {
    super(`${problem}: npm run load ${held === null ? "fills it" : "builds it again"}.`);
    this.problem = problem;
    this.held = held;
  }
}

/** The store must not be used as found or as set up; nothing was changed. The message is one sentence that says what to do. */
export class StoreRefused extends Error {
  override name = "StoreRefused";
}

/** The dataset version being served: its memory beside the reading it came from, replaced whole when the store has another. */
import { setTimeout as pause } from "node:timers/promises";
import type { Memory } from "./memory/memory.ts";
import { readMemory } from "./memory/readMemory.ts";
import type { Run } from "./store/questions.ts";
import type { Log, Reading, Store } from "./store/store.ts";
import { VersionReplaced } from "./store/store.ts";
import { createStoreHealth } from "./store/storeHealth.ts";

/** What one request sees from beginning to end. */
export interface Snapshot {
  /** Change only by `renew`. */
  readonly memory: Memory;
  readonly run: Run;
  /**
   * Turns to the store's new version when a question of this request came too late for its own, and waits for it. False
   * when there was no such question, or the new version cannot be had: then the answer stays as it is.
   */
  renew(): Promise<boolean>;
  /** To be called once, when the request is answered. */
  release(): void;
}

export interface Serving {
  storeName: string;
  /** The version of this server's own seed. */
  seedVersion: string | null;
  /** Turns to the store's new version where it is known to have one; the old one is served until the new one is in memory. */
  follow(): void;
  /** Begins a request. */
  take(): Snapshot;
  /** Whether the store answered when it was last asked. */
  isStoreUp(): boolean;
  /** Whether the store answers but holds no dataset. */
  isStoreEmpty(): boolean;
  /** Asks the store, at most once a second however many ask for it. Never rejects. */
  check(): Promise<boolean>;
  /** Waits for the requests that have begun, and closes the store. */
  close(): Promise<void>;
}

interface Served {
  memory: Memory;
  reading: Reading;
  users: number;
  isCurrent: boolean;
}

/** Milliseconds that a request waits for a new version; who asks has waited for the old one before. */
const longestWait = 4_000;

/** Reads the store's version into memory. Rejects with StoreUnavailable while it does not answer. */
export async function createServing(store: Store, log: Log, seedVersion: string | null = null): Promise<Serving> {
  const health = createStoreHealth(log);
  let current = await read(store);
  let replacing: Promise<void> | null = null;

  const replace = async () => {
    try {
      const next = await read(store);
      const last = current;
      current = next;
      release(last);
      log(`now serving version ${next.reading.version}`);
    } catch (error) {
      log(`the new version could not be read: ${error instanceof Error ? error.message : String(error)}`);
      await pause(1_000, undefined, { ref: false });
    }
  };
  const follow = () => {
    if (!current.reading.isReplaced() || replacing) return;
    replacing = replace().finally(() => (replacing = null));
  };

  function take(): Snapshot {
    follow();
    let served = current;
    let isLate = false;
    served.users++;
    const ask: Run = (name, params) => health.watched(served.reading.run)(name, params);
    const leave = () => {
      served.users--;
      if (!served.isCurrent) release(served);
    };
    return {
      get memory() {
        return served.memory;
      },
      run: async (name, params) => {
        try {
          return await ask(name, params);
        } catch (error) {
          isLate ||= error instanceof VersionReplaced;
          throw error;
        }
      },
      async renew() {
        if (!isLate) return false;
        follow();
        await Promise.race([replacing, pause(longestWait, undefined, { ref: false })]);
        if (served === current) return false;
        leave();
        served = current;
        served.users++;
        isLate = false;
        return true;
      },
      release: leave,
    };
  }

  return {
    storeName: store.name,
    seedVersion,
    follow,
    take,
    isStoreUp: () => health.trouble() === null,
    isStoreEmpty: () => health.trouble() === "empty",
    async check() {
      await health.look(current.reading.run);
      follow();
      return health.trouble() === null;
    },
    async close() {
      await replacing;
      release(current);
      await store.close();
    },
  };
}

async function read(store: Store): Promise<Served> {
  const reading = await store.begin();
  try {
    return { memory: await readMemory(reading.run), reading, users: 0, isCurrent: true };
  } catch (error) {
    reading.end();
    throw error;
  }
}

/** Lets a version go once it is replaced and its last request is answered. */
function release(served: Served) {
  served.isCurrent = false;
  if (served.users === 0) served.reading.end();
}

/** The dataset version being served: its memory beside the reading it came from, replaced whole when the store has another. */
import { setTimeout as pause } from "node:timers/promises";
import type { Memory } from "./memory/memory.ts";
import { readMemory } from "./memory/readMemory.ts";
import type { Run } from "./store/questions.ts";
import type { Log, Reading, Store } from "./store/store.ts";
import { StoreUnavailable } from "./store/store.ts";

/** What one request sees from beginning to end. */
export interface Snapshot {
  memory: Memory;
  run: Run;
  /** To be called once, when the request is answered. */
  release(): void;
}

export interface Serving {
  storeName: string;
  /** Begins a request. */
  take(): Snapshot;
  /** Whether the store answered when it was last asked. */
  isStoreUp(): boolean;
  /** Asks the store now. */
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

/** Reads the store's version into memory. Rejects with StoreUnavailable while it does not answer. */
export async function createServing(store: Store, log: Log): Promise<Serving> {
  let current = await hold(store);
  let isUp = true;
  let replacing: Promise<void> | null = null;

  const replace = async () => {
    try {
      const next = await hold(store);
      const last = current;
      current = next;
      retire(last);
      log(`now serving version ${next.reading.version}`);
    } catch (error) {
      log(`the new version could not be read: ${error instanceof Error ? error.message : String(error)}`);
      await pause(1_000, undefined, { ref: false });
    }
  };
  /** The old version is served until the new one is in memory. */
  const follow = () => {
    if (!current.reading.isReplaced() || replacing) return;
    replacing = replace().finally(() => (replacing = null));
  };
  const watched =
    (run: Run): Run =>
    async (name, params) => {
      try {
        const rows = await run(name, params);
        isUp = true;
        return rows;
      } catch (error) {
        if (error instanceof StoreUnavailable) {
          if (isUp) log(error.message);
          isUp = false;
        }
        throw error;
      }
    };

  return {
    storeName: store.name,
    take() {
      follow();
      const held = current;
      held.users++;
      return {
        memory: held.memory,
        run: watched(held.reading.run),
        release() {
          held.users--;
          if (!held.isCurrent) retire(held);
        },
      };
    },
    isStoreUp: () => isUp,
    async check() {
      try {
        await watched(current.reading.run)("dataset", {});
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
      }
      follow();
      return isUp;
    },
    async close() {
      await replacing;
      current.isCurrent = false;
      retire(current);
      await store.close();
    },
  };
}

async function hold(store: Store): Promise<Served> {
  const reading = await store.begin();
  try {
    return { memory: await readMemory(reading.run), reading, users: 0, isCurrent: true };
  } catch (error) {
    reading.end();
    throw error;
  }
}

/** Lets a version go once it is replaced and its last request is answered. */
function retire(held: Served) {
  held.isCurrent = false;
  if (held.users === 0) held.reading.end();
}

/** The embedded store: serves the file that the pointer in DATA_DIR names, and turns to a new one while it runs. */
import { readPointer } from "./ladybugPointer.ts";
import type { Served } from "./ladybugServed.ts";
import { openServed } from "./ladybugServed.ts";
import type { Log, Store } from "./store.ts";
import { StoreEmpty, StoreUnavailable } from "./store.ts";

/** How often the pointer is looked at. */
const lookEveryMs = 500;

/** Opens what is there and writes nothing. Rejects with StoreEmpty where there is no file that can be served. */
export async function openLadybug(dataDir: string, log: Log): Promise<Store> {
  let served = await openNamed(dataDir);
  const leaving = new Set<Promise<void>>();
  let refused = "";
  let closed = false;

  /** Turns to the file that the pointer names now; when that cannot be opened, the old one stays. */
  const look = async () => {
    const pointer = readPointer(dataDir);
    if (closed || !pointer || pointer.file === served.pointer.file || pointer.file === refused) return;
    try {
      const next = await openServed(dataDir, pointer);
      if (closed) return await next.release();
      const before = served;
      served = next;
      log(`Serving dataset version ${pointer.version} from ${pointer.file}.`);
      leaving.add(before.release());
    } catch (error) {
      refused = pointer.file;
      log(`${sentence(error)}; still serving ${served.pointer.file}.`);
    }
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookEveryMs).unref();

  return {
    name: "Ladybug",
    version: () => (closed ? null : served.pointer.version),
    async begin() {
      if (closed) throw new StoreUnavailable("The embedded store is closed.");
      return served.begin();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await looking;
      await Promise.all([...leaving, served.release()]);
    },
  };
}

/** A file may be replaced and removed between the look at the pointer and its opening; then the new one is opened. */
async function openNamed(dataDir: string): Promise<Served> {
  for (let pointer = readPointer(dataDir); pointer;) {
    try {
      return await openServed(dataDir, pointer);
    } catch (error) {
      const now = readPointer(dataDir);
      if (now?.file === pointer.file) throw new StoreEmpty(sentence(error), pointer.version);
      pointer = now;
    }
  }
  throw new StoreEmpty(`The embedded store in ${dataDir} holds no dataset`);
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The embedded store: serves the file that the pointer in DATA_DIR names, and turns to a new one while it runs. */
import { readdirSync } from "node:fs";
import type { Pointer } from "./ladybugPointer.ts";
import { PointerDamaged, readPointer } from "./ladybugPointer.ts";
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
  let isDamaged = false;
  let closed = false;

  /** Null where there is none that can be read; one that cannot is logged once. */
  const pointerNow = () => {
    try {
      const pointer = readPointer(dataDir);
      isDamaged = false;
      return pointer;
    } catch (error) {
      if (!isDamaged) log(`${sentence(error)}; still serving ${served.pointer.file}.`);
      isDamaged = true;
      return null;
    }
  };
  /** Turns to the file that the pointer names now; when that cannot be opened, the old one stays. */
  const look = async () => {
    const pointer = pointerNow();
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
  for (let pointer = firstPointer(dataDir); pointer;) {
    try {
      return await openServed(dataDir, pointer);
    } catch (error) {
      const now = firstPointer(dataDir);
      if (now?.file === pointer.file) throw new StoreEmpty(sentence(error), pointer.version);
      pointer = now;
    }
  }
  throw new StoreEmpty(`The embedded store in ${dataDir} holds no dataset`);
}

/** Where the pointer is damaged, the files tell by the beginnings of their versions what the folder holds. */
function firstPointer(dataDir: string): Pointer | null {
  try {
    return readPointer(dataDir);
  } catch (error) {
    if (!(error instanceof PointerDamaged)) throw error;
    const versions = new Set(namesIn(dataDir).flatMap((name) => /^graph-([0-9a-f]{16})-/.exec(name)?.[1] ?? []));
    throw new StoreEmpty(error.message, versions.size > 0 ? [...versions].join(" or ") : null);
  }
}

/** None where the folder itself cannot be read: then it cannot be written either, which publishing tells. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

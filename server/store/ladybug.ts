/** The embedded store: serves the file that the pointer in DATA_DIR names, and goes over to a new one while it runs. */
import { readPointer } from "./ladybugPointer.ts";
import type { Served } from "./ladybugServed.ts";
import { openServed } from "./ladybugServed.ts";
import { buildVersion, tidy } from "./ladybugVersions.ts";
import type { Content, Log, Store } from "./store.ts";
import { StoreUnavailable } from "./store.ts";

/** How often the pointer is looked at. */
const lookEveryMs = 500;

/** Opens the content's version, which is loaded first where DATA_DIR does not hold it whole. */
export async function openLadybug(dataDir: string, content: Content, log: Log): Promise<Store> {
  let served = await openWhole(dataDir, content, log);
  const leaving = new Set<Promise<void>>();
  let refused = "";
  let closed = false;

  /** Goes over to the file that the pointer names now; where that cannot be opened, the old one goes on serving. */
  const look = async () => {
    const pointer = readPointer(dataDir);
    if (closed || !pointer || pointer.file === served.pointer.file || pointer.file === refused) return;
    try {
      const next = await openServed(dataDir, pointer);
      if (closed) return await next.retire();
      const before = served;
      served = next;
      log(`Serving dataset version ${pointer.version} from ${pointer.file}.`);
      leaving.add(before.retire());
    } catch (error) {
      refused = pointer.file;
      log(`${error instanceof Error ? error.message : error}; still serving ${served.pointer.file}.`);
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
      await Promise.all([...leaving, served.retire()]);
    },
  };
}

async function openWhole(dataDir: string, content: Content, log: Log): Promise<Served> {
  const pointer = readPointer(dataDir);
  if (pointer?.version === content.version) {
    try {
      return await openServed(dataDir, pointer);
    } catch (error) {
      log(`${error instanceof Error ? error.message : error}: it is loaded again.`);
    }
  }
  const begun = performance.now();
  const made = await openServed(dataDir, await buildVersion(dataDir, content));
  log(`Loaded dataset version ${content.version} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  await tidy(dataDir);
  return made;
}

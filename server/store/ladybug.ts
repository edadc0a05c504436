/** The embedded store: serves the file that the pointer in DATA_DIR names, and goes over to a new one while it runs. */
import { join } from "node:path";
import type { LadybugFile } from "./ladybugFile.ts";
import { openLadybugFile } from "./ladybugFile.ts";
import type { Pointer } from "./ladybugPointer.ts";
import { readPointer } from "./ladybugPointer.ts";
import { buildVersion, fault, tidy } from "./ladybugVersions.ts";
import type { Content, Log, Reading, Store } from "./store.ts";
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
      const next = await openPointed(dataDir, pointer);
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
      return await openPointed(dataDir, pointer);
    } catch (error) {
      log(`${error instanceof Error ? error.message : error}: it is loaded again.`);
    }
  }
  const begun = performance.now();
  const made = await openPointed(dataDir, await buildVersion(dataDir, content));
  log(`Loaded dataset version ${content.version} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  await tidy(dataDir);
  return made;
}

/** A file in use: readings are counted, and once replaced it is closed after the last of them. */
type Served = Awaited<ReturnType<typeof openPointed>>;

/** Rejects with a sentence that names the file. */
async function openPointed(dataDir: string, pointer: Pointer) {
  const file = await openSound(dataDir, pointer);
  let readings = 0;
  let drained: (() => void) | null = null;

  const begin = (): Reading => {
    readings++;
    let ended = false;
    return {
      version: pointer.version,
      run: (name, params) => {
        if (ended) throw new Error(`The question ${name} was asked after the end of its reading.`);
        return file.run(name, params);
      },
      end() {
        if (ended) return;
        ended = true;
        if (--readings === 0) drained?.();
      },
    };
  };
  const retire = async () => {
    if (readings > 0) await new Promise<void>((resolve) => (drained = resolve));
    await file.close();
  };
  return { pointer, begin, retire };
}

async function openSound(dataDir: string, pointer: Pointer): Promise<LadybugFile> {
  const why = await fault(dataDir, pointer);
  if (why) throw new Error(`The store file ${pointer.file} ${why}`);
  try {
    const file = await openLadybugFile(join(dataDir, pointer.file));
    const [dataset] = await file.run("dataset", {});
    if (dataset?.version === pointer.version) return file;
    await file.close();
  } catch (error) {
    throw new Error(
      `The store file ${pointer.file} cannot be opened (${error instanceof Error ? error.message : error})`,
    );
  }
  throw new Error(`The store file ${pointer.file} holds another dataset version than its pointer says`);
}

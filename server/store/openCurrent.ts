/** Opens the store for a server, and brings it to the server's seed where that is the server's to do. */
import type { Current } from "../dataset/current.ts";
import type { Environment } from "../environment.ts";
import { openStore } from "./openStore.ts";
import { recordPublication, wasPublished } from "./publications.ts";
import { publish } from "./publish.ts";
import type { Log, Store } from "./store.ts";
import { StoreEmpty, StoreRefused } from "./store.ts";

type Here = Pick<Environment, "dataDir" | "seedDir" | "neo4j">;

/**
 * A start publishes to a store that holds nothing, and over a version that the same seed had before its files were edited.
 * Any other version was published by somebody else: it is served as it is, and named in the log.
 */
export async function openCurrent(environment: Here, current: Current, log: Log): Promise<Store> {
  const { dataDir, seedDir } = environment;
  const isOurs = (version: string) => version === current.version || wasPublished(dataDir, version, seedDir);
  const store = await openHeld(environment, current, isOurs, log);
  const held = store?.version();
  if (store && held === current.version) return store;
  if (store && held != null && !isOurs(held)) {
    log(unexplained(store.name, held, current));
    return store;
  }
  try {
    await publishCurrent(environment, current, isOurs, log);
  } catch (error) {
    if (!store) throw error;
    log(`${error instanceof Error ? error.message : error} Dataset version ${held} is served.`);
    return store;
  }
  await store?.close();
  return openStore(environment, log);
}

/** Null where there is nothing that can be served, and publishing is this server's to do. */
async function openHeld(
  environment: Here,
  current: Current,
  isOurs: (version: string) => boolean,
  log: Log,
): Promise<Store | null> {
  try {
    return await openStore(environment, log);
  } catch (error) {
    if (!(error instanceof StoreEmpty)) throw error;
    if (error.held === null) return null;
    if (!isOurs(error.held) && !current.version.startsWith(error.held)) {
      throw new StoreRefused(
        `${error.message} It held dataset version ${error.held}, which is not of the seed in ${environment.seedDir}.`,
      );
    }
    log(`${error.problem}: it is built again.`);
    return null;
  }
}

async function publishCurrent(
  environment: Here,
  current: Current,
  isOurs: (version: string) => boolean,
  log: Log,
): Promise<void> {
  const began = performance.now();
  const content = current.read();
  recordPublication(environment.dataDir, environment.seedDir, content.version, log);
  const { version, before, into } = await publish(environment, content, isOurs);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const replaced = before === null || before === version ? "" : `, in place of version ${before}`;
  log(`Loaded dataset version ${version} into ${into} in ${seconds} s${replaced}.`);
}

const unexplained = (store: string, held: string, { version, source }: Current) =>
  `${store} holds dataset version ${held}, which was not published from ${source} (version ${version}): it is served as it ` +
  "is. npm run load publishes the seed.";

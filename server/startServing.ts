/** From the environment to a version in memory: reads the seed, opens the store, and waits for one that is not there yet. */
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Current } from "./dataset/current.ts";
import { currentDataset } from "./dataset/current.ts";
import type { Environment } from "./environment.ts";
import type { Serving } from "./serving.ts";
import { createServing } from "./serving.ts";
import { openCurrent } from "./store/openCurrent.ts";
import { StoreUnavailable } from "./store/store.ts";
import { tidyStore } from "./store/tidyStore.ts";

/** Milliseconds between two looks at the store: for one that is not there, and for another version. */
const interval = 5_000;
/** Milliseconds after which a version that the store has turned to is followed, asking it nothing. */
const followEvery = 500;
/** How many looks lie between two times that the store's folder is tidied. */
const looksToTidy = 12;

export interface Started {
  serving: () => Serving | null;
  /** Whether the store was asked in vain and is asked again. */
  isWaiting: () => boolean;
  /** Ends when a version is served, or when closed before. Rejects with what no waiting mends: a seed with faults, a store that is refused. */
  ready: Promise<void>;
  close(): Promise<void>;
}

export function startServing(environment: Environment, log: Logger): Started {
  let serving: Serving | null = null;
  let isWaiting = false;
  const stop = new AbortController();
  const ready = (async () => {
    const tell = (sentence: string) => log.info(sentence);
    const current = currentDataset(environment, tell);
    const wait = (reason: string) => {
      isWaiting = true;
      log.warn(`${reason} Trying again every ${interval / 1000} seconds.`);
    };
    serving = await whenThere(() => open(environment, current, log), stop.signal, wait);
    if (serving) void watch(serving, environment, stop.signal);
  })();
  return {
    serving: () => serving,
    isWaiting: () => isWaiting && !serving,
    ready,
    async close() {
      stop.abort();
      await ready.catch(() => {});
      await serving?.close();
    },
  };
}

async function open(environment: Environment, current: Current, log: Logger): Promise<Serving> {
  const tell = (sentence: string) => log.info(sentence);
  const store = await openCurrent(environment, current, tell);
  return createServing(store, (sentence) => log.warn(sentence), current.version).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

/** Tries until the store is there, or null when stopped before; says why it waits, again only when the reason changes. */
async function whenThere(
  attempt: () => Promise<Serving>,
  signal: AbortSignal,
  wait: (reason: string) => void,
): Promise<Serving | null> {
  let said = "";
  while (!signal.aborted) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      // Seconds that pass are no other reason.
      const reason = error.message.replaceAll(/\d+ seconds/g, "");
      if (reason !== said) wait(error.message);
      said = reason;
      await pause(interval, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

/** Looks now and then, so that a store that goes or comes back, or another version, is noticed without a request. Never rejects. */
async function watch(serving: Serving, environment: Environment, signal: AbortSignal): Promise<void> {
  for (let looks = 0; !signal.aborted; looks++) {
    if (looks % looksToTidy === 0) await tidyStore(environment);
    for (let waited = 0; waited < interval && !signal.aborted; waited += followEvery) {
      await pause(followEvery, undefined, { signal, ref: false }).catch(() => {});
      if (!signal.aborted) serving.follow();
    }
    if (!signal.aborted) await serving.check();
  }
}

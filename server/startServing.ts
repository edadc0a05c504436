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

/** Milliseconds between two looks at the store: for one that is not there, and for another version. */
const interval = 5_000;

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
    if (serving) void watch(serving, stop.signal, log);
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
  return createServing(store, tell).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

/** Tries until the store is there, or null when stopped before; says why it waits once, and not at every try. */
async function whenThere(
  attempt: () => Promise<Serving>,
  signal: AbortSignal,
  wait: (reason: string) => void,
): Promise<Serving | null> {
  for (let hasSaid = false; !signal.aborted; hasSaid = true) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (!hasSaid) wait(error.message);
      await pause(interval, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

/** Looks now and then, so that a store that goes or comes back, or another version, is noticed without a request. */
async function watch(serving: Serving, signal: AbortSignal, log: Logger): Promise<void> {
  for (let wasUp = true; ;) {
    await pause(interval, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return;
    const isUp = await serving.check();
    if (isUp !== wasUp) log.warn(isUp ? "The store answers again." : "The store does not answer; serving from memory.");
    wasUp = isUp;
  }
}

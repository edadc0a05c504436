/** Whether a dataset is served and its store answers. */
import { retryAfter } from "../api/errors.ts";
import { json } from "../http/response.ts";
import { datasetVersion } from "../http/datasetVersion.ts";
import type { Serving } from "../serving.ts";
import type { Route } from "./route.ts";

const later = { "retry-after": String(retryAfter) };

export function ready(current: () => Serving | null, isWaiting: () => boolean): Route {
  return {
    methods: ["GET"],
    pattern: "/ready",
    async answer() {
      const serving = current();
      if (!serving) return json(503, { status: isWaiting() ? "waiting for the store" : "starting" }, later);
      const isUp = await serving.check();
      const { memory, release } = serving.take();
      release();
      const { version } = memory.dataset;
      const { storeName: store, seedVersion } = serving;
      const reason = serving.isStoreEmpty() ? { reason: "the store holds no dataset; npm run load fills it" } : {};
      // A version that the server's own seed does not explain is named together with that seed's.
      const seed = seedVersion === null || seedVersion === version ? {} : { seed: seedVersion };
      const state = { store, version, ...seed, ...reason };
      return isUp
        ? json(200, { status: "ready", ...state }, datasetVersion(version))
        : json(503, { status: "store unavailable", ...state }, { ...later, ...datasetVersion(version) });
    },
  };
}

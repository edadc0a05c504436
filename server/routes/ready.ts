/** Whether a dataset is served and its store answers; the store is asked once for all who ask at a time. */
import { retryAfter } from "../api/errors.ts";
import { json } from "../http/response.ts";
import { datasetVersion } from "../http/datasetVersion.ts";
import type { Serving } from "../serving.ts";
import type { Route } from "./route.ts";

const later = { "retry-after": String(retryAfter) };

export function ready(current: () => Serving | null, isWaiting: () => boolean): Route {
  let checking: Promise<boolean> | null = null;
  const check = (serving: Serving) => (checking ??= serving.check().finally(() => (checking = null)));
  return {
    methods: ["GET"],
    pattern: "/ready",
    async answer() {
      const serving = current();
      if (!serving) return json(503, { status: isWaiting() ? "waiting for the store" : "starting" }, later);
      const isUp = await check(serving);
      const { memory, release } = serving.take();
      release();
      const { version } = memory.dataset;
      const state = { store: serving.storeName, version };
      return isUp
        ? json(200, { status: "ready", ...state }, datasetVersion(version))
        : json(503, { status: "store unavailable", ...state }, { ...later, ...datasetVersion(version) });
    },
  };
}

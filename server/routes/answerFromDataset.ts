/**
 * Lets a route answer from the dataset that is served, marked with its version, and as stale while the store is away. When
 * the store turns to another version meanwhile, the answer is made once more, from that one.
 */
import { datasetVersion } from "../http/datasetVersion.ts";
import type { Headers, HttpResponse } from "../http/response.ts";
import type { Serving } from "../serving.ts";
import type { DatasetRoute, RequestContext } from "./route.ts";

const stale: Headers = { "cache-status": "wsis-sdg-explorer; fwd=stale" };

/** Null: there is nothing at this address. */
export async function answerFromDataset(
  route: DatasetRoute,
  serving: Serving,
  request: Request,
  context: RequestContext,
): Promise<HttpResponse | null> {
  const snapshot = serving.take();
  const isStale = () => !serving.isStoreUp();
  const ask = (asked: Request) => {
    const { memory, run } = snapshot;
    return route.answer(asked, context, { memory, run, isStale });
  };
  try {
    const again = request.clone();
    const first = await ask(request);
    const response = (await snapshot.renew()) ? await ask(again) : first;
    if (!response) return null;
    const mark = response.status < 300 && isStale() ? stale : {};
    const version = datasetVersion(snapshot.memory.dataset.version);
    return { ...response, headers: { ...response.headers, ...version, ...mark } };
  } finally {
    snapshot.release();
  }
}

/** Lets a route answer from the dataset that is served, marked with its version, and as stale while the store is away. */
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
  const { memory, run, release } = serving.take();
  const isStale = () => !serving.isStoreUp();
  try {
    const response = await route.answer(request, context, { memory, run, isStale });
    if (!response) return null;
    const mark = response.status < 300 && isStale() ? stale : {};
    return { ...response, headers: { ...response.headers, ...datasetVersion(memory.dataset.version), ...mark } };
  } finally {
    release();
  }
}

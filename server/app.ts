/** From a request to an answer, without a port: finds the route, gives it the dataset, completes what it answers. */
import { randomUUID } from "node:crypto";
import { Request as FetchRequest } from "@whatwg-node/fetch";
import type { Logger } from "pino";
import { wordsOf } from "../client/text/words.ts";
import { openToAll, preflight } from "./http/cors.ts";
import { languageOf } from "./http/languageOf.ts";
import { message } from "./http/message.ts";
import { negotiate, withName } from "./http/negotiate.ts";
import { toSlash, withoutPath } from "./http/publicPath.ts";
import type { Headers, HttpResponse } from "./http/response.ts";
import { toResponse } from "./http/response.ts";
import { securityHeaders } from "./http/securityHeaders.ts";
import { toRoot } from "./http/toRoot.ts";
import { answerFromDataset } from "./routes/answerFromDataset.ts";
import { findRoute } from "./routes/findRoute.ts";
import type { RequestContext, Route } from "./routes/route.ts";
import type { RouteParts } from "./routes/routes.ts";
import { routes } from "./routes/routes.ts";

export interface AppParts extends Omit<RouteParts, "isWaiting"> {
  isWaiting?: () => boolean;
  log: Logger;
  /** Whether answers get a content policy; Vite's own scripts in development would not pass it. */
  policed?: boolean;
  /** The path of PUBLIC_URL, without a slash at its end: for proxies that do not take it away. */
  publicPath?: string;
}

export interface App {
  /** Never rejects. */
  answer(request: Request): Promise<HttpResponse>;
  /** The same as the Fetch API has it. */
  fetch(request: Request): Promise<Response>;
}

const nothing = new Uint8Array();

export function createApp({ log, policed = true, publicPath = "", isWaiting = () => false, ...parts }: AppParts): App {
  const { serving } = parts;
  const list = routes({ ...parts, isWaiting });

  async function answer(request: Request): Promise<HttpResponse> {
    const requestId = randomUUID();
    const startedAt = performance.now();
    // A Host header may hold anything.
    const url = URL.parse(request.url);
    const response = url ? await below(request, url, requestId) : complete(await unreadable(request), {});
    response.headers["x-request-id"] = requestId;
    if (log.isLevelEnabled("debug")) {
      const took = Math.round(performance.now() - startedAt);
      const { method, url } = request;
      log.debug({ requestId, method, path: URL.parse(url)?.pathname, status: response.status, took }, "answered");
    }
    return request.method === "HEAD" ? { ...response, body: nothing } : response;
  }

  /** Takes the public path away where a proxy did not. A path that is the explorer's own is one that it did. */
  async function below(request: Request, url: URL, requestId: string): Promise<HttpResponse> {
    const isOwn = list.some(({ pattern }) => pattern === url.pathname);
    if (publicPath && !isOwn) {
      if (url.pathname === publicPath) return complete(toSlash(url), {});
      const moved = await withoutPath(request, url, publicPath);
      if (moved) return routed(moved, new URL(moved.url), requestId);
    }
    return routed(request, url, requestId);
  }

  async function routed(request: Request, url: URL, requestId: string): Promise<HttpResponse> {
    const words = await wordsOf(languageOf(url));
    const report = (error: unknown) => log.error({ requestId, err: error }, "a question failed");
    const context: RequestContext = { url, requestId, words, report };
    const { route, first, methods, varies } = findRoute(list, url.pathname, request);
    const refuse = (status: number, sentence: string, headers: Headers = {}) =>
      first.refuse?.(status, sentence, context, headers) ??
      message(request, words, status, sentence, toRoot(url.pathname), headers);

    async function answered(): Promise<HttpResponse> {
      const allowed = [...methods.flatMap(withHead), ...(first.isOpen ? ["OPTIONS"] : [])];
      if (request.method === "OPTIONS" && first.isOpen) return preflight(allowed);
      if (!route) {
        const sentence = words.say("error.method", { method: request.method });
        return refuse(405, sentence, { allow: allowed.join(", ") });
      }
      const notFound = () => refuse(404, words.say("error.notFound", { path: url.pathname }));
      if (!route.fromDataset) return (await route.answer(asGet(request), context)) ?? notFound();
      const now = serving();
      if (now) return (await answerFromDataset(route, now, asGet(request), context)) ?? notFound();
      return refuse(503, words.say(isWaiting() ? "error.waiting" : "error.starting"), route.whileStarting);
    }

    const response = await answered().catch((error: unknown) => {
      if (request.signal.aborted) log.debug({ requestId }, "the asker went away");
      else log.error({ requestId, err: error }, "a request failed");
      return refuse(500, words.say("error.unexpected"));
    });
    const vary = withName(response.headers.vary, "Accept");
    const varied = varies ? { ...response, headers: { ...response.headers, vary } } : response;
    return complete(await negotiate(request, varied), route ?? first);
  }

  /** Adds the headers that every answer has. */
  function complete(response: HttpResponse, { isOpen, frameAncestors }: Partial<Route>): HttpResponse {
    const headers = {
      ...response.headers,
      ...(isOpen ? openToAll : {}),
      ...securityHeaders(response.headers, { isOpen, frameAncestors }),
    };
    if (!policed) delete headers["content-security-policy"];
    if (![204, 304].includes(response.status)) headers["content-length"] = String(response.body.length);
    return { ...response, headers };
  }

  const unreadable = async (request: Request) => {
    const words = await wordsOf(languageOf(null));
    return message(request, words, 400, words.say("error.address"), null);
  };

  return { answer, fetch: async (request) => toResponse(await answer(request)) };
}

const withHead = (method: string) => (method === "GET" ? ["GET", "HEAD"] : [method]);

/** A route answers HEAD as it answers GET; the body is left out at the end. */
const asGet = (request: Request): Request =>
  request.method === "HEAD"
    ? new FetchRequest(request.url, { headers: request.headers, signal: request.signal })
    : request;

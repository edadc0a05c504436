/** The request's way, top to bottom: a function from a request to an answer that knows no port. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import english from "../client/text/en.json" with { type: "json" };
import { createApi } from "./api/api.ts";
import { ask } from "./api/ask.ts";
import { createContext } from "./graphql/context.ts";
import { retryAfter } from "./api/errors.ts";
import { compress } from "./http/compress.ts";
import { openToAll, preflight } from "./http/cors.ts";
import { graphiql, wantsGraphiql } from "./http/graphiql.ts";
import { inlineScripts } from "./http/inlineScripts.ts";
import { drawPage } from "./http/page.ts";
import { json, message } from "./http/respond.ts";
import { securityHeaders } from "./http/securityHeaders.ts";
import type { Serving } from "./serving.ts";

export interface AppParts {
  /** Null until the first version is in memory. */
  serving: () => Serving | null;
  /** Whether the store was asked in vain, so that waiting may take more than a moment. */
  isWaiting?: () => boolean;
  /** The page without its content, as built or, in development, as Vite makes it for this address. */
  template: (address: string) => Promise<string>;
  /** A file of the client, or null where there is none. */
  asset: (request: Request, path: string) => Promise<Response | null>;
  /** Sites that may show the page in a frame. */
  frameAncestors: string[];
  log: Logger;
  /** Whether the page gets its content policy; Vite's own scripts in development would not pass it. */
  policed?: boolean;
  /** Milliseconds until the API gives an answer up. */
  timeLimit?: number;
}

export interface App {
  fetch(request: Request): Promise<Response>;
}

/** While the store does not answer, what memory holds is sent with this. */
const stale = { "Cache-Status": "wsis-sdg-explorer; fwd=stale" };
const later = { "Retry-After": String(retryAfter) };
const apiHeaders = { ...securityHeaders(), ...openToAll };
const start = { address: "/", words: english["error.toStart"] };

export function createApp({
  serving,
  isWaiting,
  template,
  asset,
  frameAncestors,
  log,
  policed = true,
  timeLimit,
}: AppParts): App {
  const api = createApi({ time: timeLimit });
  const notYet = () => english[isWaiting?.() ? "error.waiting" : "error.starting"];

  async function answer(request: Request, url: URL, requestId: string): Promise<Response> {
    const { pathname } = url;
    if (pathname === "/health") return json(200, { status: "up" });
    if (pathname === "/ready") return ready(serving(), isWaiting?.() ?? false);
    if (pathname === "/graphql") {
      if (request.method === "OPTIONS") return preflight();
      return wantsGraphiql(request) ? graphiql(request) : compress(request, await question(request, requestId));
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      const sentence = english["error.method"].replace("{method}", request.method);
      return message(request, 405, english["title"], sentence, start, { Allow: "GET, HEAD" });
    }
    if (pathname === "/") return compress(request, await page(request, url, requestId));
    const sentence = english["error.notFound"].replace("{path}", pathname);
    return (await asset(request, pathname)) ?? message(request, 404, english["title"], sentence, start);
  }

  async function question(request: Request, requestId: string): Promise<Response> {
    const now = serving();
    if (!now) {
      const error = { message: notYet(), extensions: { code: "STARTING" } };
      return json(503, { errors: [error] }, { ...later, ...openToAll });
    }
    const { memory, run, release } = now.take();
    try {
      const response = await api(request, { memory, run, requestId, report: reporter(requestId) });
      const isStale = response.ok && !now.isStoreUp();
      for (const [name, value] of Object.entries({ ...apiHeaders, ...(isStale ? stale : {}) })) {
        response.headers.set(name, value);
      }
      return response;
    } finally {
      release();
    }
  }

  async function page(request: Request, url: URL, requestId: string): Promise<Response> {
    const now = serving();
    if (!now) return message(request, 503, english["title"], notYet(), start, { ...later, Refresh: "2" });
    const frame = await template(url.pathname + url.search);
    const { memory, run, release } = now.take();
    try {
      const context = createContext(memory, run);
      const isStale = () => !now.isStoreUp();
      const html = await drawPage(
        frame,
        url.search,
        (question) => ask(question, context, reporter(requestId)),
        isStale,
      );
      const policy = {
        "script-src": `'self' ${inlineScripts(frame)}`.trim(),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
      };
      return new Response(html, {
        headers: {
          ...(policed ? securityHeaders(policy, frameAncestors) : {}),
          ...(isStale() ? stale : {}),
          "Content-Type": "text/html; charset=utf-8",
          "Cache-Control": "no-cache",
        },
      });
    } finally {
      release();
    }
  }

  const reporter = (requestId: string) => (error: unknown) => log.error({ requestId, err: error }, "a question failed");

  return {
    async fetch(request) {
      const requestId = randomUUID();
      const begun = performance.now();
      // A Host header may hold anything.
      const url = URL.parse(request.url);
      if (!url) return message(request, 400, english["title"], english["error.address"], null);
      const response = await answer(request, url, requestId).catch((error: unknown) => {
        if (request.signal.aborted) log.debug({ requestId }, "the asker went away");
        else log.error({ requestId, err: error }, "a request failed");
        return message(request, 500, english["title"], english["error.unexpected"], start);
      });
      response.headers.set("X-Request-Id", requestId);
      if (log.isLevelEnabled("debug")) {
        const took = Math.round(performance.now() - begun);
        log.debug({ requestId, method: request.method, path: url.pathname, status: response.status, took }, "answered");
      }
      return response;
    },
  };
}

async function ready(serving: Serving | null, isWaiting: boolean): Promise<Response> {
  if (!serving) return json(503, { status: isWaiting ? "waiting for the store" : "starting" }, later);
  const isUp = await serving.check();
  const { memory, release } = serving.take();
  release();
  const state = { store: serving.storeName, version: memory.dataset.version };
  return isUp ? json(200, { status: "ready", ...state }) : json(503, { status: "store unavailable", ...state }, later);
}

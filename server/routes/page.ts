/** The page of the explorer, drawn for the state in its address. */
import { retryAfter } from "../api/errors.ts";
import { ask } from "../api/ask.ts";
import { createContext } from "../graphql/context.ts";
import { drawPage } from "../http/drawPage.ts";
import { inlineScripts } from "../http/inlineScripts.ts";
import { respond } from "../http/response.ts";
import { contentPolicy } from "../http/securityHeaders.ts";
import type { Route } from "./route.ts";

/** `template`: the page without its content, as built or, in development, as Vite makes it for this address. */
export function page(template: (address: string) => Promise<string>, frameAncestors: readonly string[]): Route {
  return {
    methods: ["GET"],
    pattern: "/",
    frameAncestors,
    fromDataset: true,
    whileStarting: { "retry-after": String(retryAfter), refresh: "2" },
    async answer(_, { url, words, report }, { memory, run, isStale }) {
      const frame = await template(url.pathname + url.search);
      const context = createContext(memory, run);
      const html = await drawPage(frame, url.search, (question) => ask(question, context, words, report), isStale);
      const policy = contentPolicy({
        "script-src": `'self' ${inlineScripts(frame)}`.trim(),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
      });
      return respond(200, { ...policy, "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" }, html);
    },
  };
}

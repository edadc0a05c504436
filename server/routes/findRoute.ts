/** Which route answers a request. */
import { wantsHtml } from "../http/wantsHtml.ts";
import type { Method, Route } from "./route.ts";

export interface Found {
  /** Null where no route at this path takes the method; the first of them tells it. */
  route: Route | null;
  first: Route;
  /** The methods of all routes at the path. */
  methods: Method[];
  /** Whether another kind of answer is given to who accepts HTML. */
  varies: boolean;
}

/** Of the routes that fit, those with the first pattern that does. The last of all fits every path. */
export function findRoute(routes: readonly Route[], path: string, request: Request): Found {
  const pattern = routes.find((route) => fits(route.pattern, path))!.pattern;
  const there = routes.filter((route) => route.pattern === pattern);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const takes = (route: Route) => (route.methods as readonly string[]).includes(method);
  return {
    route: there.find((route) => takes(route) && (!route.onlyHtml || wantsHtml(request))) ?? null,
    first: there.find((route) => !route.onlyHtml)!,
    methods: [...new Set(there.flatMap((route) => route.methods))],
    varies: there.some((route) => route.onlyHtml),
  };
}

const fits = (pattern: string, path: string) =>
  pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** The GraphQL API over HTTP. */
import type { ApiContext } from "../api/api.ts";
import { retryAfter } from "../api/errors.ts";
import type { Headers, HttpResponse } from "../http/response.ts";
import { respond } from "../http/response.ts";
import type { RequestContext, Route } from "./route.ts";

export function graphql(api: (request: Request, context: ApiContext) => Promise<Response>): Route {
  return {
    methods: ["GET", "POST"],
    pattern: "/graphql",
    isOpen: true,
    fromDataset: true,
    refuse,
    whileStarting: { "retry-after": String(retryAfter) },
    async answer(request, context, { memory, run }) {
      const coding = request.headers.get("content-encoding") ?? "identity";
      if (request.method === "POST" && coding.toLowerCase() !== "identity") {
        return refuse(415, context.words.say("error.bodyCoding", { coding }), context, {});
      }
      const { requestId, report } = context;
      const response = await api(request, { memory, run, requestId, report });
      const headers: Headers = {};
      for (const [name, value] of response.headers) headers[name as Lowercase<string>] = value;
      delete headers["content-length"];
      return respond(response.status, headers, new Uint8Array(await response.arrayBuffer()));
    },
  };
}

/** An error as a client of GraphQL reads it. */
function refuse(status: number, message: string, { requestId }: RequestContext, headers: Headers): HttpResponse {
  const extensions =
    status === 503
      ? { code: "STARTING" }
      : status === 500
        ? { code: "INTERNAL_SERVER_ERROR", requestId }
        : { code: "BAD_REQUEST" };
  return respond(
    status,
    { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    JSON.stringify({ errors: [{ message, extensions }] }),
  );
}

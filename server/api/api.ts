/** The GraphQL endpoint: Yoga with the limits and the errors of this API. It knows requests, and nothing of a port. */
import { GraphQLError } from "graphql";
import { createYoga } from "graphql-yoga";
import type { Plugin } from "graphql-yoga";
import type { Memory } from "../memory/memory.ts";
import type { Run } from "../store/questions.ts";
import type { Context } from "../graphql/context.ts";
import { createContext } from "../graphql/context.ts";
import { answersPlugin } from "./answersPlugin.ts";
import { DocumentCache } from "./documentCache.ts";
import { badRequest, publicError } from "./errors.ts";
import { limitsPlugin } from "./limitsPlugin.ts";
import { limits } from "./limits.ts";
import { schema } from "../graphql/schema.ts";

/** What a request brings along. */
export interface ApiContext {
  memory: Memory;
  run: Run;
  requestId: string;
  /** Takes what went wrong inside, for the log. */
  report: (error: unknown) => void;
}

/** `time`: milliseconds until an answer is given up. `documents`: the questions that were read before. */
export function createApi({ time = limits.time as number, documents = new DocumentCache(limits.documents) } = {}) {
  const yoga = createYoga<ApiContext, Context>({
    schema,
    context: ({ memory, run }) => createContext(memory, run, time),
    plugins: [limitsPlugin(time, documents), readable, answersPlugin],
    // Yoga's own cache counts its documents and not their bytes.
    parserAndValidationCache: false,
    maskedErrors: { maskError: publicError },
    maxRequestBodySize: limits.body,
    multipart: false,
    landingPage: false,
    graphiql: false,
    cors: false,
    logging: false,
  });
  return async (request: Request, context: ApiContext): Promise<Response> => {
    const response = await yoga.fetch(request, context);
    // Whole and of known length, whatever it was made for.
    response.headers.delete("transfer-encoding");
    const text = (await response.text()) || refusal(response, context);
    // As bytes: Node's socket takes them as they are, and encodes a text slowly.
    return text === "" ? response : new yoga.fetchAPI.Response(Buffer.from(text), response);
  };
}

const refusals = new Map([
  [406, "the answer is JSON; expected an Accept header that takes application/json"],
  [415, "a question is posted as application/json, application/graphql or application/x-www-form-urlencoded"],
]);

/** What stands in for the empty body of a refusal. */
function refusal({ status, headers }: Response, { memory }: ApiContext): string {
  const message = refusals.get(status);
  if (message === undefined) return "";
  headers.set("content-type", "application/json; charset=utf-8");
  return JSON.stringify({
    errors: [{ message, extensions: { code: "BAD_REQUEST" } }],
    extensions: { dataset: memory.dataset.version },
  });
}

/** An address and a form hold variables as text, in which anything may stand; so may a body that is called JSON. */
const readable: Plugin = {
  onRequestParse({ requestParser, setRequestParser }) {
    if (!requestParser) return;
    setRequestParser(async (request) => {
      try {
        return await requestParser(request);
      } catch (error) {
        if (error instanceof SyntaxError) throw badRequest("variables and extensions must be JSON");
        if (error instanceof GraphQLError && error.extensions["originalError"]) throw badRequest(error.message);
        throw error;
      }
    });
  },
  onParams({ params: { query, extensions } }) {
    if (query == null && extensions?.["persistedQuery"]) throw notPersisted();
  },
};

/** A client that names a question by its hash sends the whole question after this answer. */
const notPersisted = () =>
  new GraphQLError("PersistedQueryNotSupported", {
    extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED", http: { status: 200 } },
  });

/** What the asker is told of an error: bad input and limits as they are, a store that is gone as 503, anything else masked. */
import { AbortedGraphQLExecutionError, GraphQLError } from "graphql";
import { BadInput } from "../memory/badInput.ts";
import { StoreUnavailable } from "../store/store.ts";
import { TimeLimit } from "../counts/timeLimit.ts";

/** Seconds after which it is worth asking again. */
export const retryAfter = 5;

const unavailable = { http: { status: 503, headers: { "Retry-After": String(retryAfter) } } };

/** Turns what a resolver threw into what is answered. The original stays at hand for the log and is never sent. */
export function publicError(error: unknown): GraphQLError {
  const cause = causeOf(error);
  if (cause instanceof BadInput) return told(error, cause.message, { code: "BAD_USER_INPUT" });
  if (cause instanceof StoreUnavailable) {
    const message = "the database does not answer at the moment; ask again in a few seconds";
    return told(error, message, { code: "STORE_UNAVAILABLE", ...unavailable });
  }
  if (cause instanceof TimeLimit) return told(error, cause.message, { code: "TIME_LIMIT", http: { status: 503 } });
  if (cause instanceof GraphQLError) return error as GraphQLError;
  return told(error, "unexpected error; it was logged under the id beside it", { code: "INTERNAL_SERVER_ERROR" });
}

/** What a question is told that asks for more than a limit allows. */
export const overLimit = (message: string, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "OVER_LIMIT", http: { status } } });

/** What is told of a request that is no question. */
export const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } });

function told(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** The error at the bottom: executors wrap what a resolver throws, and what an answer was given up for. */
export function causeOf(error: unknown): unknown {
  if (error instanceof AbortedGraphQLExecutionError) return error.cause;
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

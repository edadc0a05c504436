/** The plugin that finishes every answer: each error has a code and tells nothing of the inside, each answer names its dataset. */
import type { ExecutionResult } from "graphql";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { ApiContext } from "./api.ts";
import { causeOf, overLimit } from "./errors.ts";
import { limits } from "./limits.ts";

export const answersPlugin: Plugin<object, ApiContext> = {
  onResultProcess({ result, serverContext, setResult }) {
    const { errors, extensions } = result as ExecutionResult;
    setResult({
      ...result,
      ...(errors && { errors: errors.map((error) => finished(error, serverContext)) }),
      extensions: { ...extensions, dataset: serverContext.memory.dataset.version },
    });
  },
};

/** An unexpected error goes to the log, and the answer names the id under which it is found there. */
function finished(error: GraphQLError, { report, requestId }: ApiContext): GraphQLError {
  const { code, originalError: _, ...extensions } = error.extensions;
  if (code === "REQUEST_ENTITY_TOO_LARGE") return tooLarge();
  if (code === "OVER_LIMIT") return overLimit(error.message);
  if (code === "INTERNAL_SERVER_ERROR") {
    report(causeOf(error));
    extensions["requestId"] = requestId;
  }
  // A value that does not fit its variable or argument is refused without a code.
  return Object.assign(error, { extensions: { code: code ?? "BAD_USER_INPUT", ...extensions } });
}

const tooLarge = () => overLimit(`the question has more than ${limits.body / 1024} kB`, 413);

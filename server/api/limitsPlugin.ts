/** The plugin that holds questions to the limits: tokens when parsing, shape when validating, cost and time when executing. */
import type { ExecutionArgs } from "graphql";
import { execute, getOperationAST, GraphQLError, parse } from "graphql";
import type { Plugin } from "graphql-yoga";
import { costOf } from "./cost.ts";
import { executedSchema } from "./executedSchema.ts";
import { TimeLimit } from "../counts/timeLimit.ts";
import { limits } from "./limits.ts";
import { shapeLimits } from "./shapeLimits.ts";

/** `time`: milliseconds until an answer is given up. */
export function limitsPlugin(time: number): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(shapeLimits);
      return ({ result, setResult }) => {
        if ((result as GraphQLError[]).some(({ message }) => message === "Validation aborted."))
          setResult([tooRepetitive()]);
      };
    },
    onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      const cost = operation ? costOf(args.schema, args.document, operation, args.variableValues ?? {}) : 0;
      if (cost > limits.cost) return setResultAndStopExecution({ errors: [tooCostly(cost)] });
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(new TimeLimit(time)), time);
      setExecuteFn((given: ExecutionArgs) =>
        execute({ ...given, schema: executedSchema(given.document), abortSignal: giveUp.signal }),
      );
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}

/** The specified rules compare every two fields of one name, and stop where these are too many. */
const tooRepetitive = () =>
  new GraphQLError("the question names the same fields too many times; name each once", {
    extensions: { code: "OVER_LIMIT", http: { status: 400 } },
  });

function tooCostly(cost: number): GraphQLError {
  const [found, most] = [cost, limits.cost].map((number) => number.toLocaleString("en"));
  return new GraphQLError(
    `the question costs ${found}; at most ${most} is answered: ask for fewer fields or shorter pages`,
    {
      extensions: { code: "OVER_LIMIT", http: { status: 400 } },
    },
  );
}

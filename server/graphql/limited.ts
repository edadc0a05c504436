/** The plugin that holds questions to the limits: tokens when parsing, shape when validating, cost and time when executing. */
import { getOperationAST, GraphQLError, parse } from "graphql";
import type { Plugin } from "graphql-yoga";
import { costOf } from "./cost.ts";
import { limits, TimeLimit } from "./limits.ts";
import { shapeRule } from "./shape.ts";

export function limited(time: number = limits.time): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(shapeRule);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      const cost = operation ? costOf(args.schema, args.document, operation, args.variableValues ?? {}) : 0;
      if (cost > limits.cost) {
        const found = cost.toLocaleString("en");
        const message = `the question costs ${found}; at most ${limits.cost.toLocaleString("en")} is answered: ask for fewer fields or smaller pages`;
        setResultAndStopExecution({
          errors: [new GraphQLError(message, { extensions: { code: "OVER_LIMIT", http: { status: 400 } } })],
        });
        return undefined;
      }
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(new TimeLimit(time)), time);
      Object.assign(args, { signal: giveUp.signal });
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}

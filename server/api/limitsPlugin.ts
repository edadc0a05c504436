/** The plugin that holds questions to the limits: tokens when parsing, shape when validating, lists, cost and time when executing. */
import type { ExecutionArgs, GraphQLError } from "graphql";
import { execute, getOperationAST, parse } from "graphql";
import type { Plugin } from "graphql-yoga";
import { TimeLimit } from "../counts/timeLimit.ts";
import { costOf } from "./cost.ts";
import type { DocumentCache } from "./documentCache.ts";
import { overLimit } from "./errors.ts";
import { executedSchema } from "./executedSchema.ts";
import { limits } from "./limits.ts";
import { longestList } from "./listLimit.ts";
import { shapeLimits } from "./shapeLimits.ts";

/** `time`: milliseconds until an answer is given up. `documents`: questions that passed all but the last of the limits. */
export function limitsPlugin(time: number, documents: DocumentCache): Plugin {
  return {
    onParse({ params, setParsedDocument, setParseFn }) {
      const known = documents.get(params.source.toString());
      if (known) return setParsedDocument(known);
      setParseFn(parseWithin);
    },
    onValidate({ params: { documentAST }, addValidationRule, setResult }) {
      const text = documentAST.loc?.source.body ?? "";
      if (documents.get(text) === documentAST) return setResult([]);
      addValidationRule(shapeLimits);
      return ({ valid, result, setResult }) => {
        if (valid) documents.set(text, documentAST);
        else if ((result as GraphQLError[]).some(({ message }) => message === "Validation aborted."))
          setResult([tooRepetitive()]);
      };
    },
    onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
      const refuse = (error: GraphQLError) => setResultAndStopExecution({ errors: [error] });
      const list = longestList(args.document, args.variableValues);
      if (list > limits.list) return refuse(tooLong(list));
      const operation = getOperationAST(args.document, args.operationName);
      const cost = operation ? costOf(args.schema, args.document, operation, args.variableValues ?? {}) : 0;
      if (cost > limits.cost) return refuse(tooCostly(cost));
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(new TimeLimit(time)), time);
      setExecuteFn((given: ExecutionArgs) =>
        execute({ ...given, schema: executedSchema(given.document), abortSignal: giveUp.signal }),
      );
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}

const parseWithin: typeof parse = (source, options) => {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens });
  } catch (error) {
    throw (error as Error).message.includes(`more than ${limits.tokens} tokens. Parsing aborted`)
      ? tooLengthy()
      : error;
  }
};

const number = (value: number) => value.toLocaleString("en");

const tooLengthy = () => overLimit(`the question has more than ${number(limits.tokens)} tokens; say it in fewer words`);

/** The specified rules compare every two fields of one name, and stop where these are too many. */
const tooRepetitive = () => overLimit("the question names the same fields too many times; name each once");

const tooLong = (entries: number) =>
  overLimit(`a list in the question has ${number(entries)} entries; at most ${limits.list} are read`);

const tooCostly = (cost: number) =>
  overLimit(
    `the question costs ${number(cost)}; at most ${number(limits.cost)} is answered: ask for fewer fields or shorter pages`,
  );

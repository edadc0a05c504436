/** Questions asked in process: the page's own operations, which are known and need no limits. */
import type { DocumentNode } from "graphql";
import { execute, parse } from "graphql";
import type { Answer } from "../../client/model/answers.ts";
import type { Question } from "../../client/questions/question.ts";
import type { Words } from "../../client/text/words.ts";
import type { Context } from "../graphql/context.ts";
import { causeOf, publicError } from "./errors.ts";
import { executedSchema } from "./executedSchema.ts";

const documents = new Map<string, DocumentNode>();

/** Never rejects. Like the API, an answer with an error is an error; what is not the asker's business is reported. */
export async function ask(
  question: Question<unknown>,
  contextValue: Context,
  words: Words,
  report: (error: unknown) => void,
): Promise<Answer> {
  const document = documents.get(question.document) ?? parse(question.document);
  documents.set(question.document, document);
  const { data, errors } = await execute({
    schema: executedSchema(document),
    document,
    contextValue,
    variableValues: question.variables,
  });
  const [error] = errors?.map(publicError) ?? [];
  if (error?.extensions.code === "INTERNAL_SERVER_ERROR") report(causeOf(error));
  if (error?.extensions.code === "STORE_UNAVAILABLE") return { error: words.say("error.store") };
  return error ? { error: error.message } : { data };
}

/** The client's questions as TypeScript: the types of their data and variables, and a function that asks each of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as types from "@graphql-codegen/typescript-operations";
import type { DefinitionNode, FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import { Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { format, resolveConfig } from "prettier";

const schemaFile = "server/graphql/schema.graphql";
const folder = "client/questions";
export const generatedFile = join(folder, "generated.ts");

/** What `generatedFile` holds when it is not stale. A document that the schema refuses is an error that names it. */
export async function clientQuestions(): Promise<string> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  const source = await codegen({
    filename: generatedFile,
    schema: parse(readFileSync(schemaFile, "utf8")),
    documents: files.map((name) => {
      const location = join(folder, name);
      return { location, document: parse(readFileSync(location, "utf8")) };
    }),
    pluginMap: { types, questions },
    plugins: [{ types: typeOptions }, { questions: {} }],
    config: {},
  });
  const header = "/** Generated from the documents beside it by `npm run generate`; not to be edited. */";
  const options = await resolveConfig(generatedFile);
  return format(`${header}\n${source}`, { ...options, parser: "typescript" });
}

const typeOptions = {
  scalars: { ID: "string" },
  strictScalars: true,
  enumType: "string-literal",
  // A fragment's type is called as the fragment, an operation's as its data.
  omitOperationSuffix: true,
  operationResultSuffix: "Data",
  inlineFragmentTypes: "combine",
  declarationKind: "interface",
  skipTypename: true,
  arrayInputCoercion: false,
};

type Plugin = Parameters<typeof codegen>[0]["pluginMap"][string];

/** Writes a function for each operation; its document has no blanks and only the fragments that it needs. */
const questions: Plugin = {
  plugin(_schema, files) {
    const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
    const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
    const functions = definitions.filter(isOperation).map((operation) => {
      const name = operation.name!.value;
      const parts = [operation, ...spread(operation, fragments)].map((part) => stripIgnoredCharacters(print(part)));
      const type = name[0]!.toUpperCase() + name.slice(1);
      return `export const ${name}Question = operation<${type}Data, ${type}Variables>("${name}", ${JSON.stringify(parts.join(""))});`;
    });
    return { prepend: ['import { operation } from "./question.ts";'], content: functions.join("\n\n") };
  },
};

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** The fragments that a document spreads, and those that they spread, each once. */
function spread(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  const collect = (from: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(from, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return found;
}

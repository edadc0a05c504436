/**
 * The schema as it is executed: lists of numbers and texts pass as the resolvers give them. Value by value, the thousands
 * of small integers of a packed matrix would take more than half of the time in which it is executed.
 */
import { mapSchema, MapperKind } from "@graphql-tools/utils";
import type { DocumentNode, GraphQLOutputType } from "graphql";
import {
  getNullableType,
  GraphQLNonNull,
  GraphQLScalarType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  visit,
} from "graphql";
import { memoByKey } from "../../client/model/memoByKey.ts";
import { schema } from "../graphql/schema.ts";

const asGiven = new GraphQLScalarType({ name: "AsGiven" });

const quick = mapSchema(schema, {
  [MapperKind.OBJECT_FIELD]: (field) => ({ ...field, type: passing(field.type) }),
});

/** The schema for a document: who asks for the types themselves is told of those in the contract. */
export const executedSchema = (document: DocumentNode) => (asksForTypes(document) ? schema : quick);

function passing(type: GraphQLOutputType): GraphQLOutputType {
  const list = getNullableType(type);
  if (!isListType(list) || !isLeafType(getNullableType(list.ofType))) return type;
  return isNonNullType(type) ? new GraphQLNonNull(asGiven) : asGiven;
}

const asksForTypes = memoByKey((document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      if (name.value === "__schema" || name.value === "__type") found = true;
    },
  });
  return found;
});

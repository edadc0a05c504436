/**
 * What an operation may cost, told before it is answered: every field, and every entry of a list that it is given, once
 * for each entry of every list around it.
 */
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from "graphql";
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { listsIn } from "./listLimit.ts";
import { maxPage } from "../graphql/connection.ts";

/** How long a list without `first` is taken to be. */
const usualLength = 10;
/**
 * Others by the name of their field: what today's data has, cells of 18 lines by 17 goals, items of the largest framework,
 * links of the item that has most, values of the largest facet.
 */
const lengths: Record<string, number> = {
  "Matrix.cells": 306,
  "Framework.items": 186,
  "Query.items": 186,
  "Query.countries": 195,
  "Query.sources": 266,
  "Query.sessions": 24,
  "Item.links": 70,
  "Facet.values": 195,
  "__Field.args": 5,
};
/** Lists of one answer for each entry of an argument. */
const answersEach: Record<string, string> = { "Query.nodes": "ids" };

type Variables = Readonly<Record<string, unknown>>;

/** The cost of an operation with its variables; a page counts as long as its `first` allows. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions)
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  const known = new Map<string, number>();

  /** `size` is the length of the page that `set` belongs to, null outside of a page. */
  const costOfSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined, size: number | null): number => {
    let cost = 0;
    for (const part of set.selections) {
      if (part.kind === Kind.FIELD) cost += costOfField(part, type, size);
      else if (part.kind === Kind.INLINE_FRAGMENT) {
        cost += costOfSet(part.selectionSet, on(part.typeCondition?.name.value) ?? type, size);
      } else {
        // Each fragment is counted once a page length, however often it is spread: else a few lines could ask for years.
        const key = `${part.name.value} ${size}`;
        const fragment = fragments.get(part.name.value);
        if (!known.has(key) && fragment) {
          known.set(key, 0);
          known.set(key, costOfSet(fragment.selectionSet, on(fragment.typeCondition.name.value), size));
        }
        cost += known.get(key) ?? 0;
      }
    }
    return cost;
  };
  const costOfField = (node: FieldNode, parent: GraphQLNamedType | undefined, size: number | null): number => {
    const field = fieldOf(schema, parent, node.name.value);
    const own = 1 + entriesGiven(node);
    if (!field || !node.selectionSet) return own;
    const page = pageSize(field, node, operation, variables);
    const isList = isListType(getNullableType(field.type));
    const name = `${parent?.name}.${field.name}`;
    const length = isList ? (page ?? size ?? answersGiven(node, name) ?? lengths[name] ?? usualLength) : 1;
    return own + length * costOfSet(node.selectionSet, getNamedType(field.type), isList ? null : page);
  };
  /** As many answers as the argument has entries, for the fields that answer each. */
  const answersGiven = (node: FieldNode, name: string): number | undefined => {
    const given = argumentOf(node, answersEach[name], operation, variables);
    return Array.isArray(given) ? given.length : undefined;
  };
  const entriesGiven = (node: FieldNode): number => {
    let entries = 0;
    for (const { value } of node.arguments ?? []) {
      visit(value, {
        [Kind.LIST]: ({ values }) => void (entries += values.length),
        [Kind.VARIABLE]: ({ name }) => {
          for (const list of listsIn(variables[name.value])) entries += list.length;
        },
      });
    }
    return entries;
  };
  const on = (name: string | undefined) => (name === undefined ? undefined : schema.getType(name));
  return costOfSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, null);
}

function fieldOf(schema: GraphQLSchema, type: GraphQLNamedType | undefined, name: string) {
  if (type === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (type === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The `first` that a field was given, or its default; null where it takes none. Never more than a page may hold. */
function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number | null {
  const definition = field.args.find((arg) => arg.name === "first");
  if (!definition) return null;
  const size = argumentOf(node, "first", operation, variables);
  const usual = valueOf(definition.default?.literal);
  const asked = [size, usual].find((value) => typeof value === "number") ?? maxPage;
  return Math.min(Math.max(asked, 0), maxPage);
}

/** What a field was given for an argument, in its text, by a variable or by a variable's default. */
function argumentOf(
  node: FieldNode,
  name: string | undefined,
  operation: OperationDefinitionNode,
  variables: Variables,
): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.VARIABLE
    ? (variables[value.name.value] ?? valueOf(defaultOf(operation, value.name.value)))
    : valueOf(value);
}

const defaultOf = (operation: OperationDefinitionNode, name: string) =>
  operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;

const valueOf = (node: ValueNode | undefined): unknown => node && valueFromASTUntyped(node);

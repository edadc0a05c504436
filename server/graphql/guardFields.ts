/** What holds for every field with a resolver: a null for an argument means its default, and no field begins too late. */
import type { GraphQLField, GraphQLSchema } from "graphql";
import { coerceInputLiteral, isIntrospectionType, isObjectType } from "graphql";
import type { Context } from "./context.ts";

type Arguments = Record<string, unknown>;

/** Changes the schema's own fields, and answers the schema. */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      const filled = filler(field);
      field.resolve = (parent, args: Arguments, context: Context, info) => {
        // Fields that are answered from memory never wait, so no timer comes between them.
        context.deadline.check();
        return resolve(parent, filled(args), context, info);
      };
    }
  }
  return schema;
}

function filler({ args }: GraphQLField<unknown, unknown>): (given: Arguments) => Arguments {
  const defaults = args.flatMap(({ name, type, default: value }) =>
    value?.literal ? [[name, coerceInputLiteral(value.literal, type)] as const] : [],
  );
  return (given) => {
    for (const [name, value] of defaults) if (given[name] === null) given[name] = value;
    return given;
  };
}

/** The type of a map of resolvers: what each gets; what it may answer is checked by GraphQL itself. */
import type { Context } from "./context.ts";

/** Fields that are not named here are read from the parent as they are. */
export type Fields<Parent> = Record<string, (parent: Parent, args: never, context: Context) => unknown>;

export interface InLanguage {
  language: string;
}

/** A question of the client: one GraphQL operation with its variables. */

/** The type parameter is the type of its data. */
export interface Question<Data> {
  name: string;
  document: string;
  variables: Record<string, unknown>;
  /** Never set; carries the type. */
  data?: Data;
}

/** A function from variables to the question of one operation; undefined variables are left out. */
export function operation<Data, Variables extends object>(name: string, document: string) {
  return (variables: Variables): Question<Data> => ({
    name,
    document,
    variables: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
  });
}

export const questionKey = (question: Question<unknown>): string =>
  `${question.name} ${JSON.stringify(question.variables)}`;

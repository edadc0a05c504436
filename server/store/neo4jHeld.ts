/** The graph that a Neo4j holds, read page by page. */
import { batchSize } from "./batches.ts";
import type { Ends, HeldGraph, Tie } from "./graphDelta.ts";
import type { Properties } from "./loadPlan.ts";
import type { Neo4jConnection } from "./neo4jConnection.ts";
import { neo4jStatement } from "./neo4jStatement.ts";

/** Pages are read in transactions of their own, so nobody else may write meanwhile; `beforePage` sees to that. */
export function neo4jHeld(connection: Neo4jConnection, beforePage: () => Promise<void>): HeldGraph {
  const page = async <T>(statement: string, after: string) => {
    await beforePage();
    return (await connection.read((ask) => ask(statement, { after, first: batchSize }))) as T[];
  };
  return {
    async *nodes(label) {
      const statement = neo4jStatement("heldNodes", { Label: label });
      for (let after: string | undefined = ""; after !== undefined;) {
        const rows: { id: string; properties: Properties }[] = await page(statement, after);
        for (const { properties } of rows) yield properties;
        after = rows.length === batchSize ? rows.at(-1)?.id : undefined;
      }
    },
    async *relationships({ type, from, to }: Ends) {
      const statement = neo4jStatement("heldRelationships", { TYPE: type, From: from, To: to });
      for (let after: string | undefined = ""; after !== undefined;) {
        const rows: (Tie | { from: string; to: null })[] = await page(statement, after);
        for (const row of rows) if (row.to !== null) yield row;
        after = rows.at(-1)?.from;
      }
    },
  };
}

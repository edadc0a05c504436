/** Labels, relationship types and their properties, as the schema of the embedded store declares them. */
import { cypherStatements } from "../../server/store/cypherFiles.ts";
import { bare } from "./syntax.ts";

export interface GraphSchema {
  labels: string[];
  types: string[];
  /** Label or type → its properties. */
  properties: Map<string, Set<string>>;
  ends: { from: string; to: string; relType: string }[];
}

export function graphSchema(): GraphSchema {
  const schema: GraphSchema = { labels: [], types: [], properties: new Map(), ends: [] };
  for (const statement of cypherStatements("ladybug/schema")) {
    const [, kind, quoted = "", columns = ""] = /CREATE (NODE|REL) TABLE (\S+?)\((.*)\)$/s.exec(statement) ?? [];
    const name = bare(quoted);
    const parts = columns.split(",").map((column) => column.trim().split(/\s+/).map(bare));
    (kind === "NODE" ? schema.labels : schema.types).push(name);
    for (const [first, from = "", , to = ""] of parts) {
      if (kind === "REL" && first === "FROM") schema.ends.push({ from, to, relType: name });
    }
    const properties = parts.filter(([first]) => kind === "NODE" || first !== "FROM").map(([first = ""]) => first);
    schema.properties.set(name, new Set(properties));
  }
  return schema;
}

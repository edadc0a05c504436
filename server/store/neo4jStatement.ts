/** A statement of `cypher/neo4j/` for one label or type: these cannot be parameters where an index is to be used. */
import { cypherFile } from "./cypherFiles.ts";

/** `names`: what is put in the place of Label, TYPE, From and To. */
export function neo4jStatement(file: string, names: Record<string, string>): string {
  return cypherFile(`neo4j/${file}`).replaceAll(
    /(?<=:)(Label|TYPE|From|To)\b/g,
    (word) => `\`${names[word] ?? word}\``,
  );
}

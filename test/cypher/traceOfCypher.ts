/** Whether a TypeScript source holds a Cypher statement in a string. */

/** Clauses as they begin a statement, followed by what only Cypher writes after them. */
const traces = [
  /\b(MATCH|MERGE|CREATE)\s*\((\w*)(:\w+)?\s*(\{|\)|:)/i,
  /\bUNWIND\s+\$?\w+\s+AS\s+\w+/i,
  /\bCREATE\s+(CONSTRAINT|INDEX|NODE TABLE|REL TABLE)\b/i,
  /\bCALL\s+[\w.]+\(.*\)\s*(YIELD|RETURN)\b/i,
  /\bDETACH DELETE\b/i,
  /\bCOPY\s+\w+\s+FROM\b/i,
];

/** The first piece of Cypher; null where there is none. Comments do not count. */
export function traceOfCypher(source: string): string | null {
  const code = source.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
  const strings = code.match(/`[^`]*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g) ?? [];
  for (const text of strings) {
    for (const trace of traces) {
      const found = trace.exec(text);
      if (found) return found[0];
    }
  }
  return null;
}

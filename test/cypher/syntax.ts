/** Cypher as a tree: the parser of Neo4j's own editor, and what the rules ask of a tree. */
import { createRequire } from "node:module";

/** The name of a class of the grammar. */
export type Kind = `${string}Context`;
export interface Tree {
  getText(): string;
  children?: Tree[] | null;
  parentCtx?: Tree | null;
  start?: { line: number } | null;
}
interface Diagnostic {
  message: string;
  range: { start: { line: number } };
}
/** What is used here of the package, whose own types leave out the grammar. */
type LanguageSupport = {
  parse(text: string): Tree[];
  lintCypherQuery(text: string, schema: object): { diagnostics: Diagnostic[] };
  testData: { mockSchema: { functions: object; procedures: object } };
} & Record<Kind, new (...parts: never[]) => object>;

/** Its module build does not load under Node; this one does. */
export const languageSupport: LanguageSupport = createRequire(import.meta.url)("@neo4j-cypher/language-support");

export function parseCypher(text: string): Tree[] {
  return languageSupport.parse(text);
}

export function isA(kind: Kind, tree: Tree | null | undefined): boolean {
  const grammar = languageSupport[kind];
  if (!grammar) throw new Error(`the grammar has no ${kind}`);
  return tree instanceof grammar;
}

/** All trees of these kinds, outer before inner, in the order of the text. */
export function all(kinds: Kind | Kind[], trees: Tree | Tree[]): Tree[] {
  const wanted = [kinds].flat();
  const found: Tree[] = [];
  const visit = (tree: Tree) => {
    if (wanted.some((kind) => isA(kind, tree))) found.push(tree);
    for (const child of tree.children ?? []) visit(child);
  };
  for (const tree of [trees].flat()) visit(tree);
  return found;
}

/** The first of this kind inside. */
export function first(kind: Kind, tree: Tree): Tree | undefined {
  return all(kind, tree)[0];
}

/** The nearest around it of this kind. */
export function around(kind: Kind, tree: Tree): Tree | undefined {
  let above = tree.parentCtx;
  while (above && !isA(kind, above)) above = above.parentCtx;
  return above ?? undefined;
}

/** A name without its backticks. */
export const bare = (name: string) => name.replaceAll("`", "");

/** Variable → the labels or types that patterns give it. */
export function variables(trees: Tree[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const pattern of all(["NodePatternContext", "RelationshipPatternContext"], trees)) {
    const variable = pattern.children?.find((child) => isA("VariableContext", child));
    if (!variable) continue;
    const name = bare(variable.getText());
    const labels = known.get(name) ?? new Set();
    for (const label of labelsOf(pattern)) labels.add(label);
    known.set(name, labels);
  }
  return known;
}

export function labelsOf(pattern: Tree): string[] {
  return all("LabelNameContext", pattern).map((label) => bare(label.getText()));
}

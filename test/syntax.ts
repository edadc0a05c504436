/** Reads code as a tree of its syntax, for the tests that hold rules of the code. */
import { parseSync } from "vite";

export interface Syntax {
  type: string;
  [part: string]: unknown;
}

export function parse(file: string, source: string): Syntax {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return program as unknown as Syntax;
}

/** Shows every node of a tree, parents first. */
export function walk(tree: unknown, see: (node: Syntax) => void): void {
  if (Array.isArray(tree)) return tree.forEach((part) => walk(part, see));
  if (typeof tree !== "object" || tree === null) return;
  if ("type" in tree) see(tree as Syntax);
  Object.values(tree).forEach((part) => walk(part, see));
}

/** The text of a literal, or of a template without placeholders. */
export function textOf(node: unknown): string | undefined {
  const { type, value, quasis = [] } = (node ?? {}) as { type?: string; value?: unknown; quasis?: Syntax[] };
  if (type === "Literal" && typeof value === "string") return value;
  return type === "TemplateLiteral" && quasis.length === 1 ? pieceOf(quasis[0]!) : undefined;
}

/** The text of a template between two placeholders. */
export const pieceOf = (element: Syntax): string => (element.value as { cooked: string }).cooked;

/** The name of an identifier. */
export const nameOf = (node: unknown): string | undefined => (node as { name?: string } | null)?.name;

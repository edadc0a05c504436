/** A rule for questions: what it refuses, why, how it finds that, and what it must and must not find. */
import type { Kind, Tree } from "./syntax.ts";
import { all } from "./syntax.ts";

export interface Rule {
  refuses: string;
  because: string;
  /** The offences, as they are written. */
  find(trees: Tree[], text: string): string[];
  bad: string[];
  good?: string[];
}

export const texts = (trees: Tree[]) => trees.map((tree) => tree.getText());

/** A rule that refuses every tree of a kind. */
export function kind(refuses: string, kinds: Kind[], because: string, ...bad: string[]): Rule {
  return { refuses, because, bad, find: (trees) => texts(all(kinds, trees)) };
}

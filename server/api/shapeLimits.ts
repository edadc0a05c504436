/** The validation rule on the shape of a document: how deep it goes and how many aliases it has. */
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValidationRule } from "graphql";
import { Kind } from "graphql";
import { overLimit } from "./errors.ts";
import { limits } from "./limits.ts";

export const shapeLimits: ValidationRule = () => ({
  Document(document) {
    const depth = depthOf(document);
    const aliases = aliasesOf(document);
    if (depth > limits.depth)
      throw overLimit(`the question is ${depth} levels deep; at most ${limits.depth} are answered`);
    if (aliases > limits.aliases)
      throw overLimit(`the question has ${aliases} aliases; at most ${limits.aliases} are answered`);
  },
});

function depthOf(document: DocumentNode): number {
  const known = new Map<string, number>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions)
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);

  const depth = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const part of set?.selections ?? []) {
      const own =
        part.kind === Kind.FIELD
          ? 1 + depth(part.selectionSet)
          : part.kind === Kind.INLINE_FRAGMENT
            ? depth(part.selectionSet)
            : spread(part.name.value);
      deepest = Math.max(deepest, own);
    }
    return deepest;
  };
  // Noted before it is known: a fragment within itself ends here, and the specified rules refuse it.
  const spread = (name: string): number => {
    if (!known.has(name)) {
      known.set(name, 0);
      known.set(name, depth(fragments.get(name)?.selectionSet));
    }
    return known.get(name) as number;
  };
  return Math.max(...document.definitions.map((part) => ("selectionSet" in part ? depth(part.selectionSet) : 0)));
}

function aliasesOf(document: DocumentNode): number {
  let count = 0;
  const visit = (set: SelectionSetNode | undefined) => {
    for (const part of set?.selections ?? []) {
      if (part.kind === Kind.FIELD && part.alias) count++;
      if ("selectionSet" in part) visit(part.selectionSet);
    }
  };
  for (const part of document.definitions) if ("selectionSet" in part) visit(part.selectionSet);
  return count;
}

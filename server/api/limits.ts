/** What one question may ask for at most; the description of `Query` in the schema names the same numbers. */
export const limits = {
  /** Bytes of a request body. */
  body: 64 * 1024,
  /** Tokens of a document. */
  tokens: 1_500,
  /** Levels of fields below each other; the standard introspection query has 15. */
  depth: 15,
  /** Fields under another name, in the whole document. */
  aliases: 30,
  /** Entries of a list in an argument or a variable. */
  list: 100,
  /** See `costOf`. */
  cost: 50_000,
  /** Milliseconds until an answer is given up. */
  time: 10_000,
  /** Bytes of memory for questions that were read before: of all, and of one. */
  documents: { most: 8 * 1024 * 1024, largest: 256 * 1024 },
} as const;

/** The rules that hold for any seed; each reads the tables as text and yields what it finds. */
import type { Fault } from "./fault.ts";
import type { Seed } from "./seed.ts";

export type Rule = (seed: Seed) => Iterable<Fault>;

export const rules: readonly Rule[] = [];

/** Checks a seed: its form, and every rule that holds for any seed, whatever its frameworks. */
import type { Fault } from "../seed/fault.ts";
import { readSeed } from "../seed/readSeed.ts";
import { rules } from "./rules.ts";
import type { Seed } from "../seed/seed.ts";

/** All faults of the seed in a folder, by file in the order of the package, then by line; none: it can be loaded. */
export function check(dir: string): Fault[] {
  return checked(dir).faults;
}

/** The seed together with its faults, for a reader that goes on with a seed that has none. */
export function checked(dir: string): { seed: Seed | null; faults: Fault[] } {
  const { seed, faults } = readSeed(dir);
  if (!seed) return { seed, faults };
  const files = seed.package.resources.map((resource) => resource.path);
  const place = ({ file }: Fault) => files.indexOf(file);
  const all = [...faults, ...rules.flatMap((rule) => [...rule(seed)])];
  all.sort((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
  return { seed, faults: all };
}

/** Claim and evidence read together: the published rule by which the counts of a cell become a verdict. */
import type { Claim, EvidenceRule, Standing, Tally, UndecidedReason, Verdict } from "./types.ts";

/** The published thresholds; a reader can move each of them. */
export const defaultRule: Readonly<EvidenceRule> = {
  minProjects: 3,
  minCountries: 2,
  minOrganisations: 3,
  minExpected: 3,
  maxChance: 0.05,
};

interface Measures {
  /** Projects that would address both items if rows and columns were named independently. */
  expected: number;
  /** Projects over `expected`; null where nothing is expected. */
  lift: number | null;
  /** Probability, from 0 to 1, that independence alone brings this many projects or more; worked out when it is read. */
  readonly chance: number;
}

/** How the projects of a cell compare with chance; null where no project names both frameworks. */
export function measures({ projects, rowProjects, columnProjects, base }: Tally): Measures | null {
  if (base === 0) return null;
  const expected = (rowProjects * columnProjects) / base;
  return {
    expected,
    lift: expected === 0 ? null : projects / expected,
    get chance() {
      return chance(projects, rowProjects, columnProjects, base);
    },
  };
}

/**
 * The upper tail of the hypergeometric distribution (Fisher's exact test, one-sided): the probability of `hits` or more
 * in `draws` out of `base` without replacement, `marked` of which count as a hit. All are whole numbers with
 * `hits` ≤ `marked`, `draws` ≤ `base`. Exact but for rounding; below 1e-300 it is 0.
 */
export function chance(hits: number, marked: number, draws: number, base: number): number {
  const least = Math.max(0, marked + draws - base);
  const most = Math.min(marked, draws);
  if (hits <= least) return 1;
  // Weights are relative to the most likely count, so that no factorial is needed and none of them overflows.
  const ratio = (i: number) => ((marked - i) * (draws - i)) / ((i + 1) * (base - marked - draws + i + 1));
  const mode = Math.floor(((marked + 1) * (draws + 1)) / (base + 2));
  let tail = 0;
  let rest = 0;
  const add = (i: number, weight: number) => (i >= hits ? (tail += weight) : (rest += weight));
  const counts = (weight: number) => weight > 1e-300 && weight > 1e-20 * (tail || weight);
  for (let i = mode, weight = 1; i <= most && counts(weight); weight *= ratio(i++)) add(i, weight);
  for (let i = mode - 1, weight = 1; i >= least && weight > 1e-20; i--) add(i, (weight /= ratio(i)));
  return tail / (tail + rest);
}

export interface Judgement {
  verdict: Verdict;
  /** Why it is UNDECIDED; null for every other verdict. */
  reason: UndecidedReason | null;
  /** SUPPORTED by more projects than chance would bring; null for every other verdict. */
  beyondChance: boolean | null;
}

/** The verdict on a cell. A claim is measured against the projects; without one, only many projects of many organisations make a candidate. */
export function judge(claim: Claim, standing: Standing | null, tally: Tally, rule: EvidenceRule): Judgement {
  const { projects, rowProjects, columnProjects, base } = tally;
  const enough = projects >= rule.minProjects && tally.countries >= rule.minCountries;
  const beyondChance = () => chance(projects, rowProjects, columnProjects, base) <= rule.maxChance;

  if (claim === "NONE" || claim === "NOT_EXAMINED") {
    const candidate = enough && tally.organisations >= rule.minOrganisations && beyondChance();
    return decided(candidate ? "CANDIDATE" : "EMPTY");
  }
  if (base === 0) return undecided("NOT_COLLECTED");
  if (claim !== "CONFIRMED" || standing !== "OFFICIAL") return undecided("UNCONFIRMED");
  if (enough) return decided("SUPPORTED", beyondChance());
  if ((rowProjects * columnProjects) / base >= rule.minExpected) return decided("AWAITING");
  return undecided(projects === 0 && tally.inherited > 0 ? "INHERITED_ONLY" : "TOO_FEW");
}

const decided = (verdict: Verdict, beyondChance: boolean | null = null): Judgement => ({
  verdict,
  reason: null,
  beyondChance,
});
const undecided = (reason: UndecidedReason): Judgement => ({ verdict: "UNDECIDED", reason, beyondChance: null });

/** The evidence rule: chance against published values and exact fractions, and every way to every verdict. */
import { describe, expect, it } from "vitest";
import { chance, defaultRule, judge, measures } from "../client/model/evidence.ts";
import type { Claim, Standing, Tally } from "../client/model/types.ts";

describe("chance", () => {
  it("agrees with published values", () => {
    // Fisher, The Design of Experiments (1935), and R's fisher.test: eight cups of tea, four with milk first.
    expect(chance(4, 4, 4, 8)).toBeCloseTo(1 / 70, 15);
    expect(chance(3, 4, 4, 8)).toBeCloseTo(0.2429, 4);
    // Fisher's convicted twins, as in R's fisher.test: 2 of 17 dizygotic, 10 of 13 monozygotic twins.
    expect(chance(10, 12, 13, 30)).toBeCloseTo(0.0004652, 7);
    // An urn of 50 marbles, 5 of them green, 10 drawn: four green 0.003964583, five 0.0001189375.
    expect(chance(4, 5, 10, 50)).toBeCloseTo(0.003964583 + 0.0001189375, 9);
  });

  it("is the exact fraction for every small table", () => {
    for (let base = 0; base <= 14; base++)
      for (let marked = 0; marked <= base; marked++)
        for (let draws = 0; draws <= base; draws++)
          for (let hits = 0; hits <= Math.min(marked, draws); hits++)
            expect(chance(hits, marked, draws, base)).toBeCloseTo(fraction(hits, marked, draws, base), 14);
  });

  it.each([
    [17, 20, 41, 64],
    [60, 500, 1_000, 10_000],
    [45, 9_000, 600, 150_000],
    [10, 9_000, 600, 150_000],
    [200, 9_000, 600, 150_000],
    [740, 800, 140_000, 150_000],
    [3, 3, 3, 150_000],
  ])("is right to twelve digits for %i in %i and %i of %i", (hits, marked, draws, base) => {
    const exact = fraction(hits, marked, draws, base);
    expect(Math.abs(chance(hits, marked, draws, base) / exact - 1)).toBeLessThan(1e-12);
  });

  it("is a probability, however far from what is expected", () => {
    expect(chance(0, 75_000, 75_000, 150_000)).toBe(1);
    expect(chance(75_000, 75_000, 75_000, 150_000)).toBe(0);
    expect(chance(100, 150_000, 100, 150_000)).toBe(1);
  });
});

/** The same tail by binomial coefficients of whole numbers, rounded once at the end. */
function fraction(hits: number, marked: number, draws: number, base: number): number {
  const choose = (n: number, k: number): bigint => {
    let product = k < 0 || k > n ? 0n : 1n;
    for (let i = 1n; i <= BigInt(Math.min(k, n - k)); i++) product = (product * (BigInt(n) - i + 1n)) / i;
    return product;
  };
  const least = Math.max(0, marked + draws - base);
  let tail = 0n;
  let weight = choose(marked, least) * choose(base - marked, draws - least);
  for (let i = least; i <= Math.min(marked, draws); i++) {
    if (i >= hits) tail += weight;
    weight = (weight * BigInt((marked - i) * (draws - i))) / BigInt((i + 1) * (base - marked - draws + i + 1));
  }
  const digits = ((tail * 10n ** 400n) / choose(base, draws)).toString();
  return Number(`${digits.slice(0, 20)}e${Math.max(digits.length - 20, 0) - 400}`);
}

describe("measures", () => {
  it("compares the projects of C4 and SDG 4 with chance", () => {
    const found = measures({ ...tally, projects: 17, rowProjects: 20, columnProjects: 41, base: 64 })!;
    expect(found.expected).toBeCloseTo(12.8125, 12);
    expect(found.lift).toBeCloseTo(1.32683, 5);
    expect(found.chance).toBeCloseTo(0.017, 3);
  });
  it("knows nothing without a base, and no lift where nothing is expected", () => {
    expect(measures({ ...tally, base: 0, rowProjects: 0, columnProjects: 0 })).toBeNull();
    expect(measures({ ...tally, rowProjects: 0 })).toEqual({ expected: 0, lift: null, chance: 1 });
  });
});

/** Nothing in common between 10 and 10 of 100. */
const tally: Tally = {
  projects: 0,
  inherited: 0,
  rowProjects: 10,
  columnProjects: 10,
  base: 100,
  countries: 0,
  organisations: 0,
};
const enough: Tally = { ...tally, projects: 3, countries: 2, organisations: 3 };
const uncommon: Tally = { ...enough, projects: 6, organisations: 3 };

describe("judge", () => {
  const verdict = (claim: Claim, standing: Standing | null, counts: Tally, rule = defaultRule) => {
    const { verdict, reason, beyondChance } = judge(claim, standing, counts, rule);
    return [verdict, reason, beyondChance].filter((part) => part !== null).join(" ");
  };

  it("decides nothing on a claim where no project names both frameworks, whoever claims it", () => {
    const none = { ...tally, base: 0, rowProjects: 0, columnProjects: 0 };
    expect(verdict("CONFIRMED", "OFFICIAL", none)).toBe("UNDECIDED NOT_COLLECTED");
    expect(verdict("PROPOSED", "OWN", none)).toBe("UNDECIDED NOT_COLLECTED");
    expect(verdict("NOT_EXAMINED", null, none)).toBe("EMPTY");
  });

  it("decides nothing on a claim that is not both confirmed and official, whatever the projects", () => {
    expect(verdict("PROVISIONAL", "OFFICIAL", uncommon)).toBe("UNDECIDED UNCONFIRMED");
    expect(verdict("PROPOSED", "OWN", uncommon)).toBe("UNDECIDED UNCONFIRMED");
    expect(verdict("CONFIRMED", "OWN", uncommon)).toBe("UNDECIDED UNCONFIRMED");
  });

  it("supports a claim by enough projects from enough countries, and says whether chance would do", () => {
    expect(verdict("CONFIRMED", "OFFICIAL", enough)).toBe("SUPPORTED false");
    expect(verdict("CONFIRMED", "OFFICIAL", uncommon)).toBe("SUPPORTED true");
    expect(verdict("CONFIRMED", "OFFICIAL", { ...enough, organisations: 0 })).toBe("SUPPORTED false");
    expect(verdict("CONFIRMED", "OFFICIAL", { ...enough, projects: 2 })).toBe("UNDECIDED TOO_FEW");
    expect(verdict("CONFIRMED", "OFFICIAL", { ...enough, countries: 1 })).toBe("UNDECIDED TOO_FEW");
  });

  it("awaits projects where three or more are to be expected", () => {
    expect(verdict("CONFIRMED", "OFFICIAL", { ...tally, rowProjects: 30 })).toBe("AWAITING");
    expect(verdict("CONFIRMED", "OFFICIAL", { ...tally, rowProjects: 29 })).toBe("UNDECIDED TOO_FEW");
    expect(verdict("CONFIRMED", "OFFICIAL", { ...tally, rowProjects: 30, inherited: 9 })).toBe("AWAITING");
  });

  it("tells projects that name only the item above from too few", () => {
    expect(verdict("CONFIRMED", "OFFICIAL", { ...tally, inherited: 1 })).toBe("UNDECIDED INHERITED_ONLY");
    expect(verdict("CONFIRMED", "OFFICIAL", { ...tally, inherited: 1, projects: 1 })).toBe("UNDECIDED TOO_FEW");
  });

  it("takes a pair without a claim for a candidate only when projects, countries, organisations and chance all say so", () => {
    for (const claim of ["NONE", "NOT_EXAMINED"] as const) {
      expect(verdict(claim, null, uncommon)).toBe("CANDIDATE");
      expect(verdict(claim, null, enough)).toBe("EMPTY");
      expect(verdict(claim, null, { ...uncommon, organisations: 2 })).toBe("EMPTY");
      expect(verdict(claim, null, { ...uncommon, countries: 1 })).toBe("EMPTY");
      expect(verdict(claim, null, { ...tally, inherited: 50 })).toBe("EMPTY");
    }
  });

  it("moves with every threshold", () => {
    expect(verdict("CONFIRMED", "OFFICIAL", enough, { ...defaultRule, minProjects: 4 })).toBe("UNDECIDED TOO_FEW");
    expect(verdict("CONFIRMED", "OFFICIAL", enough, { ...defaultRule, minCountries: 3 })).toBe("UNDECIDED TOO_FEW");
    expect(verdict("CONFIRMED", "OFFICIAL", tally, { ...defaultRule, minExpected: 1 })).toBe("AWAITING");
    expect(verdict("CONFIRMED", "OFFICIAL", enough, { ...defaultRule, maxChance: 1 })).toBe("SUPPORTED true");
    expect(verdict("NONE", null, uncommon, { ...defaultRule, minOrganisations: 4 })).toBe("EMPTY");
    expect(verdict("NONE", null, uncommon, { ...defaultRule, maxChance: 0 })).toBe("EMPTY");
  });
});

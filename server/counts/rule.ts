/** The evidence rule of a question: the published thresholds, with those that the reader has moved. */
import { defaultRule } from "../../client/model/evidence.ts";
import type { EvidenceRule } from "../../client/model/types.ts";
import { BadInput } from "../memory/badInput.ts";

export type RuleInput = { [K in keyof EvidenceRule]?: number | null };

const bounds: Record<keyof EvidenceRule, { from: number; to: number; whole: boolean }> = {
  minProjects: { from: 1, to: 1000, whole: true },
  minCountries: { from: 1, to: 1000, whole: true },
  minOrganisations: { from: 1, to: 1000, whole: true },
  minExpected: { from: 0, to: 1000, whole: false },
  maxChance: { from: 0, to: 1, whole: false },
};

/** What is not given keeps its default; what is out of bounds is BadInput. */
export function ruleOf(input: RuleInput | null | undefined): EvidenceRule {
  const rule = { ...defaultRule };
  for (const key of Object.keys(bounds) as (keyof EvidenceRule)[]) {
    const value = input?.[key];
    if (value == null) continue;
    const { from, to, whole } = bounds[key];
    if (!(value >= from && value <= to) || (whole && !Number.isInteger(value))) {
      const range = `${from} to ${to.toLocaleString("en")}`;
      throw new BadInput(
        `${key} must be from ${range}${whole && !Number.isInteger(value) ? " and whole" : ""}, not ${value}`,
      );
    }
    rule[key] = value;
  }
  return rule;
}

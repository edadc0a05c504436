/** The rules that hold for any seed, whatever its frameworks. */
import { backingRule } from "./backingRule.ts";
import { figureRule } from "./figureRule.ts";
import { idRule } from "./idRule.ts";
import { itemRule } from "./itemRule.ts";
import { keyRule } from "./keyRule.ts";
import { linkRule } from "./linkRule.ts";
import { linkStateRule } from "./linkStateRule.ts";
import { namingRule } from "./namingRule.ts";
import { positionRule } from "./positionRule.ts";
import { referenceRule } from "./referenceRule.ts";
import type { Rule } from "./rule.ts";
import { sourceRule } from "./sourceRule.ts";
import { titleRule } from "./titleRule.ts";
import { togetherRule } from "./togetherRule.ts";
import { valueRule } from "./valueRule.ts";

export const rules: readonly Rule[] = [
  valueRule,
  keyRule,
  idRule,
  referenceRule,
  namingRule,
  backingRule,
  togetherRule,
  positionRule,
  itemRule,
  linkRule,
  linkStateRule,
  figureRule,
  sourceRule,
  titleRule,
];

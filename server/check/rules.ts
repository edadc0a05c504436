/** The rules that hold for any seed, whatever its frameworks. */
import { backingRule } from "./backing.ts";
import { cutRule } from "./cutAfter.ts";
import { durationRule } from "./duration.ts";
import { figureRule } from "./figures.ts";
import { idRule } from "./ids.ts";
import { itemRule } from "./items.ts";
import { keyRule } from "./keys.ts";
import { linkRule } from "./links.ts";
import { linkStateRule } from "./linkStates.ts";
import { namingRule } from "./lists.ts";
import { positionRule } from "./positions.ts";
import { referenceRule } from "./references.ts";
import type { Rule } from "./rule.ts";
import { sameProjectRule } from "./sameAs.ts";
import { sourceRule } from "./sources.ts";
import { titleRule } from "./titles.ts";
import { togetherRule } from "./filledTogether.ts";
import { valueRule } from "./values.ts";

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
  sameProjectRule,
  cutRule,
  durationRule,
  figureRule,
  sourceRule,
  titleRule,
];

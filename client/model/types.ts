/** The words of the project as types, shared by server and browser; spelled as in the GraphQL contract. */

export const levels = ["TOP", "LEAF", "ALL"] as const;
/** TOP: no parent. LEAF: no children. ALL: both, a parent before its children. */
export type Level = (typeof levels)[number];

export const languages = ["AR", "ZH", "EN", "FR", "RU", "ES"] as const;
export type Language = (typeof languages)[number];

export const linkStatuses = ["CONFIRMED", "PROVISIONAL", "PROPOSED"] as const;
/** How sure a link is, strongest first: read in a source, remembered, or suggested by this project. */
export type LinkStatus = (typeof linkStatuses)[number];

export const claims = [...linkStatuses, "NONE", "NOT_EXAMINED"] as const;
/** What the mappings say of a pair: the strongest status, or why there is none. */
export type Claim = (typeof claims)[number];

export const standings = ["OFFICIAL", "OWN"] as const;
/** By whom a mapping was made: the bodies with the mandate, or this project. */
export type Standing = (typeof standings)[number];

export type Coverage = "COMPLETE" | "PARTIAL";

export const verdicts = ["SUPPORTED", "AWAITING", "UNDECIDED", "CANDIDATE", "EMPTY"] as const;
/** Claim and evidence read together. */
export type Verdict = (typeof verdicts)[number];

export const undecidedReasons = ["TOO_FEW", "NOT_COLLECTED", "INHERITED_ONLY", "UNCONFIRMED"] as const;
export type UndecidedReason = (typeof undecidedReasons)[number];

/** What a project won in a WSIS Prize contest, highest first; a nominee is an entry, a winner was judged. */
export const prizeLevels = ["winner", "champion", "nominee"] as const;

export const notCountedReasons = [
  "NO_ITEM_OF_OTHER_FRAMEWORK",
  "OTHER_ITEM_OF_FRAMEWORK",
  "ONLY_BY_INHERITANCE",
] as const;
/** Why a project that names one end of a pair is no evidence for it. */
export type NotCountedReason = (typeof notCountedReasons)[number];

export const facetFields = [
  "COUNTRY",
  "REGION",
  "DEVELOPMENT_GROUP",
  "STAKEHOLDER_TYPE",
  "PRIZE",
  "YEAR",
  "ITEM",
] as const;
export type FacetField = (typeof facetFields)[number];

export const projectOrders = ["NEWEST", "OLDEST", "TITLE", "PRIZE"] as const;
export type ProjectOrder = (typeof projectOrders)[number];

/** The thresholds of the verdict; every one can be moved by the reader. */
export interface EvidenceRule {
  /** Projects that are enough, with minCountries. */
  minProjects: number;
  minCountries: number;
  /** A candidate also needs this many organisations. */
  minOrganisations: number;
  /** Projects that chance alone would bring, from which a missing support can be judged. */
  minExpected: number;
  /** The largest `chance` that still counts as more than chance. */
  maxChance: number;
}

/** What a verdict is judged from: counts of distinct projects of the whole dataset. */
export interface Tally {
  /** Projects that address both items directly. */
  projects: number;
  /** Projects that address both, at least one of them only by inheritance. */
  inherited: number;
  /** Of the base, those that address the row item directly. */
  rowProjects: number;
  columnProjects: number;
  /** Projects that name both frameworks. */
  base: number;
  /** Distinct known countries and organisations of `projects`. */
  countries: number;
  organisations: number;
}

/** The project filter of the contract: lists are alternatives, fields apply together. */
export interface ProjectFilter {
  items?: string[] | null;
  frameworks?: string[] | null;
  notFrameworks?: string[] | null;
  countries?: string[] | null;
  regions?: string[] | null;
  developmentGroups?: string[] | null;
  stakeholderTypes?: string[] | null;
  prizes?: string[] | null;
  yearFrom?: number | null;
  yearTo?: number | null;
  text?: string | null;
}

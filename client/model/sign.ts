/** The sign of a cell: its frame shows the claim, its filling the evidence, and each combination has a name in the legend. */
import type { Claim, Standing, UndecidedReason, Verdict } from "./types.ts";

export interface CellFacts {
  claim: Claim;
  standing: Standing | null;
  verdict: Verdict;
  reason: UndecidedReason | null;
  beyondChance: boolean | null;
  projects: number;
}

/** Names of the signs in the order of the legend; also the values of the state's `sign`. */
export const signs = [
  "supported",
  "chance",
  "awaiting",
  "few",
  "inherited",
  "uncollected",
  "provisional",
  "own",
  "candidate",
  "together",
  "none",
  "unexamined",
] as const;
export type SignName = (typeof signs)[number];
export const listedSigns = ["confirmed", "provisional", "own", "none", "unexamined"] as const;
export type ListedSignName = (typeof listedSigns)[number];

export type Frame = "solid" | "dashed" | "dotted" | "diamond" | "point" | "hatch" | "bare";
export type Mark = "" | "count" | "awaiting" | "inherited" | "uncollected";

/** How a sign is drawn. Two cells that look alike have the same key. */
export interface Look {
  frame: Frame;
  /** The corner is cut: of this project's own standing. */
  own: boolean;
  mark: Mark;
  count: number;
  /** full: enough projects; soft: enough, but no more than chance would give; hollow: fewer. */
  fill: "full" | "soft" | "hollow";
}

const isListed = (claim: Claim): boolean => claim !== "NONE" && claim !== "NOT_EXAMINED";
const frames: Record<Claim, Frame> = {
  CONFIRMED: "solid",
  PROVISIONAL: "dashed",
  PROPOSED: "dotted",
  NONE: "point",
  NOT_EXAMINED: "hatch",
};

/** The name of a whole sign, claim and evidence together. */
export function signOf(cell: CellFacts): SignName {
  if (!isListed(cell.claim)) {
    if (cell.verdict === "CANDIDATE") return "candidate";
    if (cell.projects > 0) return "together";
    return cell.claim === "NONE" ? "none" : "unexamined";
  }
  if (cell.verdict === "SUPPORTED") return cell.beyondChance ? "supported" : "chance";
  if (cell.verdict === "AWAITING") return "awaiting";
  if (cell.standing === "OWN") return "own";
  if (cell.claim !== "CONFIRMED") return "provisional";
  if (cell.reason === "NOT_COLLECTED") return "uncollected";
  return cell.reason === "INHERITED_ONLY" ? "inherited" : "few";
}

/** The name of the claim alone, for the view that shows listings only. */
export function listedSignOf({ claim, standing }: Pick<CellFacts, "claim" | "standing">): ListedSignName {
  if (claim === "NONE") return "none";
  if (claim === "NOT_EXAMINED") return "unexamined";
  if (standing === "OWN") return "own";
  return claim === "CONFIRMED" ? "confirmed" : "provisional";
}

/** The whole glyph. */
export function verdictLook(cell: CellFacts): Look {
  const sign = signOf(cell);
  const look: Look = {
    frame: frames[cell.claim],
    own: cell.standing === "OWN",
    mark: cell.projects > 0 ? "count" : "",
    count: cell.projects,
    fill: "hollow",
  };
  if (sign === "supported" || sign === "candidate") look.fill = "full";
  if (sign === "chance") look.fill = "soft";
  if (sign === "candidate" || sign === "together") look.frame = "diamond";
  if (sign === "awaiting" || sign === "inherited") Object.assign(look, { mark: sign, count: 0 });
  if (cell.reason === "NOT_COLLECTED") look.mark = "uncollected";
  return look;
}

/** The square only. */
export const listedLook = ({ claim, standing }: Pick<CellFacts, "claim" | "standing">): Look => ({
  frame: frames[claim],
  own: standing === "OWN",
  mark: "",
  count: 0,
  fill: "hollow",
});

/** The numeral only: projects that name both, or those of them in the reader's selection. */
export const projectsLook = (count: number): Look => ({
  frame: count > 0 ? "bare" : "point",
  own: false,
  mark: count > 0 ? "count" : "",
  count,
  fill: "hollow",
});

export const lookKey = (look: Look): string =>
  [look.frame, look.own ? "own" : "", look.mark, look.count || "", look.fill].filter(Boolean).join("-");

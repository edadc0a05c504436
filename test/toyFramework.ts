/** A framework that nobody adopted, as rows: adding one takes no change of code, and tests hold that with this. */
import type { Edit } from "./brokenSeed.ts";
import { withLines } from "./brokenSeed.ts";

const source = "recollection,recollection";

/** Edits of the seed: two goals of a plan, one with two targets; links to SDGs and from Action Lines; a project, a session. */
export const toyFramework: Readonly<Record<string, Edit>> = {
  "frameworks.csv": withLines(
    'toy,Aim,Step plan;TP,Toy plan,Nobody,"First edition, 2026",2026-02,https://example.org/plan',
  ),
  "items.csv": withLines(
    `toy-1,toy,Aim,1,,1,A first aim,https://example.org/plan/1,#336699,,${source}`,
    `toy-1.a,toy,Step,1.a,toy-1,1,A first step,,,,${source}`,
    `toy-1.b,toy,Step,1.b,toy-1,2,A second step,,,,${source}`,
    `toy-2,toy,Aim,2,,2,A second aim,,,,${source}`,
  ),
  "titles.csv": withLines(
    "toy,fr,Plan pour rire,unchecked,recollection",
    "toy-1,fr,Un premier but,unchecked,recollection",
  ),
  "mappings.csv": withLines(
    "toy-lines,wsis,toy,Action Lines and the toy plan,Nobody,none,own,complete,ed-2026-proposals,own-proposal,",
    "toy-sdg,toy,sdg,The toy plan and the SDGs,Nobody,none,own,partial,ed-2026-proposals,own-proposal,",
  ),
  "links.csv": withLines(
    "toy-lines__wsis-C2__toy-1.a,toy-lines,wsis-C2,toy-1.a,supports,proposed,Networks carry the step.,own-proposal,ed-2026-proposals,,",
    "toy-sdg__toy-1.a__sdg-9.c,toy-sdg,toy-1.a,sdg-9.c,supports,proposed,,own-proposal,ed-2026-proposals,,",
    "toy-sdg__toy-2__sdg-4,toy-sdg,toy-2,sdg-4,supports,proposed,,own-proposal,ed-2026-proposals,,",
  ),
  "projects.csv": withLines(
    "toy-network-fra-2026,,,Toy network,Nobody,Other,FRA,,2026,,,wsis-C2,wsis-C2,sdg-9,toy-1.a;toy-2,,nominee,,,,,,recollection,,",
  ),
  "forum-sessions.csv": withLines("toy-session-2026,2026,The toy plan,,wsis-C2,,toy-1,recollection,"),
};

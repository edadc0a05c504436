/** Every sign, also those that today's data lacks: its name, how it is drawn, and that no two meanings look alike. */
import { describe, expect, it, test } from "vitest";
import { render } from "preact-render-to-string";
import { h } from "preact";
import english from "../client/text/en.json" with { type: "json" };
import type { CellFacts, Look, SignName } from "../client/model/sign.ts";
import {
  listedLook,
  listedSignOf,
  listedSigns,
  lookKey,
  projectsLook,
  signOf,
  signs,
  verdictLook,
} from "../client/model/sign.ts";
import type { MatrixCell } from "../client/matrix/packedCells.ts";
import { cellSpoken } from "../client/matrix/matrixSigns.ts";
import { claimWords, verdictWords } from "../client/model/statusWords.ts";
import { words } from "../client/text/words.ts";
import { Sign } from "../client/parts/sign.tsx";

const none: CellFacts = {
  claim: "NONE",
  standing: null,
  verdict: "EMPTY",
  reason: null,
  beyondChance: null,
  projects: 0,
};
const listed: CellFacts = {
  ...none,
  claim: "CONFIRMED",
  standing: "OFFICIAL",
  verdict: "UNDECIDED",
  reason: "TOO_FEW",
};
const cells: Record<SignName, CellFacts> = {
  supported: { ...listed, verdict: "SUPPORTED", reason: null, beyondChance: true, projects: 17 },
  chance: { ...listed, verdict: "SUPPORTED", reason: null, beyondChance: false, projects: 3 },
  awaiting: { ...listed, verdict: "AWAITING", reason: null, projects: 1 },
  few: { ...listed, projects: 2 },
  inherited: { ...listed, reason: "INHERITED_ONLY" },
  uncollected: { ...listed, reason: "NOT_COLLECTED" },
  provisional: { ...listed, claim: "PROVISIONAL", reason: "UNCONFIRMED", projects: 5 },
  own: { ...listed, claim: "PROPOSED", standing: "OWN", reason: "UNCONFIRMED", projects: 5 },
  candidate: { ...none, verdict: "CANDIDATE", projects: 8 },
  together: { ...none, projects: 2 },
  none,
  unexamined: { ...none, claim: "NOT_EXAMINED" },
};
const text = words("en", "ltr", english);
const spoken = (cell: CellFacts, filtered = false) =>
  cellSpoken({ ...cell, links: 2, direct: 0, inherited: 0, selected: 1 } as MatrixCell, filtered, text);
const drawn = (props: { look?: Look; cell?: CellFacts }) => render(h(Sign, props));

test.each(signs)("%s is told by its facts", (sign) => {
  expect(signOf(cells[sign])).toBe(sign);
});

test.each([
  ["supported", "solid-count-17-full", "Listed, 2 links. 17 projects. Supported."],
  ["chance", "solid-count-3-soft", "Listed, 2 links. 3 projects. Supported, but no more than chance would give."],
  ["awaiting", "solid-awaiting-hollow", "Listed, 2 links. 1 project. Fewer projects than expected."],
  ["few", "solid-count-2-hollow", "Listed, 2 links. 2 projects. Too few projects to tell."],
  ["inherited", "solid-inherited-hollow", "Listed, 2 links. 0 projects. Projects name only the item above."],
  ["uncollected", "solid-uncollected-hollow", "Listed, 2 links. 0 projects. No project names both frameworks."],
  ["provisional", "dashed-count-5-hollow", "Listed from memory, 2 links. 5 projects."],
  ["own", "dotted-own-count-5-hollow", "Suggested by this project, 2 links. 5 projects."],
  ["candidate", "diamond-count-8-full", "Not listed. 8 projects. For review."],
  ["together", "diamond-count-2-hollow", "Not listed. 2 projects. Not enough for a review."],
  ["none", "point-hollow", "Not listed. 0 projects."],
  ["unexamined", "hatch-hollow", "Not examined. 0 projects."],
] as const)("%s is drawn and spoken", (sign, key, words) => {
  expect(lookKey(verdictLook(cells[sign]))).toBe(key);
  expect(spoken(cells[sign])).toBe(words);
});

describe("what keeps claims apart", () => {
  it("a frame says who listed: solid, dashed from memory, dotted with a cut corner where this project suggests", () => {
    const frames = [listed, cells.provisional, cells.own].map((cell) => drawn({ look: listedLook(cell) }));
    expect(frames.map((markup) => /<g data-frame="(\w+)/.exec(markup)?.[1])).toEqual(["solid", "dashed", "dotted"]);
    expect(frames.map((markup) => markup.includes("M3 3H15L21 9V21H3Z"))).toEqual([false, false, true]);
  });

  it("a suggestion without a project that names both frameworks stays a suggestion, never listed", () => {
    const cell: CellFacts = { ...cells.own, reason: "NOT_COLLECTED", projects: 0 };
    expect(signOf(cell)).toBe("own");
    expect(lookKey(verdictLook(cell))).toBe("dotted-own-uncollected-hollow");
    for (const said of [spoken(cell), verdictWords(text, cell), claimWords(text, cell)]) {
      expect(said).toMatch(/^Suggested by this project/);
      expect(said).not.toMatch(/^Listed/);
    }
  });

  it("a mapping of this project is a suggestion whatever the status of its links", () => {
    const cell: CellFacts = { ...cells.provisional, standing: "OWN" };
    expect([signOf(cell), listedSignOf(cell)]).toEqual(["own", "own"]);
    expect(lookKey(verdictLook(cell))).toBe("dashed-own-count-5-hollow");
  });

  it("a link from memory without projects on both frameworks is from memory, not listed without doubt", () => {
    expect(signOf({ ...cells.provisional, reason: "NOT_COLLECTED", projects: 0 })).toBe("provisional");
  });

  it("projects in a pair that nobody examined are a diamond, with or without a review", () => {
    expect(signOf({ ...cells.unexamined, projects: 1 })).toBe("together");
    expect(signOf({ ...cells.candidate, claim: "NOT_EXAMINED" })).toBe("candidate");
  });

  it("no two signs look alike", () => {
    const keys = signs.map((sign) => lookKey(verdictLook({ ...cells[sign], projects: cells[sign].projects && 5 })));
    expect(new Set(keys).size).toBe(signs.length);
  });

  it("the listed view knows listings only", () => {
    expect(signs.map((sign) => listedSignOf(cells[sign]))).toEqual([
      ...Array.from({ length: 6 }, () => "confirmed"),
      "provisional",
      "own",
      "none",
      "none",
      "none",
      "unexamined",
    ]);
    expect([...new Set(signs.map((sign) => listedSignOf(cells[sign])))].toSorted()).toEqual(
      [...listedSigns].toSorted(),
    );
  });
});

describe("counts", () => {
  it("up to three stand as pips, more as a numeral, thousands shortened", () => {
    const of = (projects: number) => drawn({ cell: { ...cells.supported, projects } });
    expect([0, 1, 2, 3].map((n) => of(n).split("<circle").length - 1)).toEqual([0, 1, 2, 3]);
    expect([4, 17, 999, 1000, 12_345].map((n) => />(\w+)<\/text>/.exec(of(n))?.[1])).toEqual([
      "4",
      "17",
      "999",
      "1k",
      "12k",
    ]);
  });

  it("the projects view shows a numeral, and a point for none", () => {
    expect([0, 2, 40].map((n) => lookKey(projectsLook(n)))).toEqual([
      "point-hollow",
      "bare-count-2-hollow",
      "bare-count-40-hollow",
    ]);
  });

  it("under a filter the spoken words tell the selection, too, and the same verdict", () => {
    expect(spoken(cells.supported, true)).toBe("Listed, 2 links. 17 projects. 1 in this selection. Supported.");
  });
});

test("no word of a sign claims more than was counted", () => {
  const said = Object.entries(english).filter(([key]) => /^(sign|cell|legend|verdict|why|claim)\./.test(key));
  expect(said.length).toBeGreaterThan(50);
  for (const [key, sentence] of said) expect(sentence, key).not.toMatch(/proof|prove|validat|nobody claims|impact/i);
});

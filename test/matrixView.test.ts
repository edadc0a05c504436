/** The matrix as a reader finds it on the page: lines, levels, signs, words for ears, what narrows it, and where links go. */
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { matrixQuestions } from "../client/matrix/matrixQuestion.ts";
import { MatrixStage } from "../client/matrix/matrixView.tsx";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import type { Page } from "./pageAt.ts";
import { pageAt, text } from "./pageAt.ts";
import { partAt } from "./partAt.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** The matrix alone; where the page around it matters, the page is read. */
const at = (address: string) => partAt(app, address, matrixQuestions, MatrixStage);
const codes = (page: Page, heads: string) => page.texts(`#matrix ${heads} .matrix-code`);
const cellLink = (page: Page, id: string) => {
  const found = page
    .all("#matrix td.matrix-cell a")
    .find((a) => new URLSearchParams(a.getAttribute("href")!).get("select") === id);
  if (!found) throw new Error(`no cell is ${id}`);
  return found;
};
const spoken = (page: Page, id: string) => cellLink(page, id).getAttribute("aria-label");
const sign = (page: Page, id: string) => cellLink(page, id).querySelector("use")!.getAttribute("href");
const fold = (page: Page, name: string) => {
  const found = page.all("#matrix .expand").find((a) => a.getAttribute("aria-label") === name);
  if (!found) throw new Error(`nothing to fold is called ${name}`);
  return found.getAttribute("href")!;
};
/** What the legend says of each sign, the sign itself left out. */
const legend = (page: Page) =>
  page
    .all(".matrix-view > .matrix-legend .matrix-legend-sign")
    .map((a) => [...a.children].slice(1).map(text).join(" "));
const narrow = (page: Page, name: string) =>
  page
    .all(".matrix-legend-sign")
    .find((a) => text(a).includes(name))!
    .getAttribute("href")!;

describe("at first", () => {
  let page: Page;
  beforeAll(async () => {
    page = await at("");
  });

  it("18 lines under C1 to C11 by 17 goals; C7 is a head without cells", () => {
    expect(codes(page, "tr:not([data-head]) .matrix-row-head")).toEqual(
      ["C1", "C2", "C3", "C4", "C5", "C6"].concat(
        ["egov", "ebus", "elea", "ehea", "eemp", "eenv", "eagr", "esci"].map((part) => `C7-${part}`),
        ["C8", "C9", "C10", "C11"],
      ),
    );
    expect(codes(page, "tr[data-head] .matrix-row-head")).toEqual(["C7"]);
    expect(page.all("#matrix tr[data-head] td.matrix-cell")).toEqual([]);
    expect(codes(page, ".matrix-column-head")).toEqual(Array.from({ length: 17 }, (_, i) => `${i + 1}`));
    expect(page.all("#matrix td.matrix-cell")).toHaveLength(18 * 17);
  });

  it("C4 and SDG 4 are spoken and drawn", () => {
    expect(spoken(page, "wsis-C4__sdg-4")).toBe("Listed, 2 links. 17 projects. Supported.");
    expect(sign(page, "wsis-C4__sdg-4")).toBe("#g-solid-count-17-full");
    expect(spoken(page, "wsis-C5__sdg-3")).toBe("Not listed. 5 projects. For review.");
  });

  it("each sign that is used is in the document, once", () => {
    const symbols = page.all(".matrix-wide symbol").map((symbol) => `#${symbol.getAttribute("id")}`);
    expect(new Set(symbols).size).toBe(symbols.length);
    const used = page.all("#matrix use").map((use) => use.getAttribute("href")!);
    expect([...new Set(used)].toSorted()).toEqual(symbols.toSorted());
  });

  it("heads are named by code and title, without their handles", () => {
    const names = page.all("#matrix .matrix-column-head").map((head) => head.getAttribute("aria-label"));
    expect(names[3]).toBe("SDG 4 Quality Education");
    expect(page.all("#matrix .matrix-row-head")[3]!.getAttribute("aria-label")).toBe(
      "Action Line C4 Capacity building",
    );
    expect(page.one("#matrix").getAttribute("aria-label")).toBe("WSIS Action Lines by Sustainable Development Goals");
  });

  it("no link of the grid is a tab stop before the script sets one", () => {
    expect(page.all("#matrix a:not([tabindex='-1'])")).toEqual([]);
  });

  it("the legend counts all 306 cells, each sign once", () => {
    expect(legend(page)).toEqual([
      "supported 4",
      "no more than chance 38",
      "too few to tell 82",
      "for review 2",
      "named together 116",
      "no project 64",
    ]);
    expect(4 + 38 + 82 + 2 + 116 + 64).toBe(18 * 17);
  });
});

describe("levels", () => {
  it("a goal opens: its targets follow it, the goal keeps its own evidence", async () => {
    const page = await at(fold(await at(""), "Open 9"));
    expect(codes(page, ".matrix-column-head[data-depth]")).toEqual([
      "9.1",
      "9.2",
      "9.3",
      "9.4",
      "9.5",
      "9.a",
      "9.b",
      "9.c",
    ]);
    expect(spoken(page, "wsis-C5__sdg-9")).toBe("Listed, 2 links. 1 project. Too few projects to tell.");
    expect(spoken(page, "wsis-C2__sdg-9.c")).toBe("Listed, 1 link. 0 projects. Projects name only the item above.");
    expect(codes(await at(fold(page, "Close 9")), ".matrix-column-head[data-depth]")).toEqual([]);
  });

  it("closing C7 gives eleven lines with cells of their own, and opening it gives its parts back", async () => {
    const page = await at(fold(await at("?open=sdg-9"), "Close C7"));
    expect(codes(page, "tr:not([data-head]) .matrix-row-head")).toHaveLength(11);
    expect(codes(page, "tr[data-head] .matrix-row-head")).toEqual([]);
    expect(spoken(page, "wsis-C7__sdg-3")).toMatch(/Fewer projects than expected\.$/);
    expect(codes(page, ".matrix-column-head[data-depth]")).toHaveLength(8);
    const opened = await at(fold(page, "Open C7"));
    expect(codes(opened, ".matrix-row-head[data-depth='1']")).toHaveLength(8);
    expect(opened.all("#matrix td.matrix-cell")).toHaveLength(19 * 25);
  });

  it("all targets: columns in which nothing is listed are left out and counted, and can be shown", async () => {
    const page = await at("?columnLevel=leaf");
    expect(page.all("#matrix .matrix-column-head")).toHaveLength(186 - 88);
    expect(page.texts(".matrix-bar a")).toContain("Show 88 columns in which nothing is listed");
    const whole = await at(page.link("Show 88 columns in which nothing is listed"));
    expect(whole.all("#matrix .matrix-column-head")).toHaveLength(186);
    expect(whole.all("#matrix td.matrix-cell")).toHaveLength(18 * 186);
    expect(whole.link("Hide columns in which nothing is listed")).toBe("?columnLevel=leaf");
  });

  it("closing one goal of all leaves the others open", async () => {
    const page = await at(fold(await at("?columnLevel=leaf&blank=yes"), "Close 9"));
    expect(codes(page, ".matrix-column-head[data-depth]")).toHaveLength(169 - 8);
    expect(codes(page, ".matrix-column-head[data-depth]").some((code) => code.startsWith("9."))).toBe(false);
  });
});

describe("what a cell shows", () => {
  it("listed: squares only, and a legend of listings", async () => {
    const page = await at("?show=listed");
    expect(sign(page, "wsis-C4__sdg-4")).toBe("#g-solid-hollow");
    expect(sign(page, "wsis-C5__sdg-3")).toBe("#g-point-hollow");
    expect(legend(page)).toEqual(["confirmed 124", "not listed in the matrix as we read it 182"]);
    expect(spoken(page, "wsis-C4__sdg-4")).toBe("Listed, 2 links. 17 projects. Supported.");
  });

  it("projects: numerals only, of the selection where there is one", async () => {
    expect(sign(await at("?show=projects"), "wsis-C4__sdg-4")).toBe("#g-bare-count-17-hollow");
    const page = await at("?show=projects&region=AFR");
    const count = /(\d+) in this selection/.exec(spoken(page, "wsis-C4__sdg-4")!)![1];
    expect(Number(count)).toBeLessThan(17);
    expect(sign(page, "wsis-C4__sdg-4")).toBe(`#g-bare-count-${count}-hollow`);
    expect(page.says(".matrix-wide > .note")).toBe("Numbers count the projects in this selection.");
  });

  it("a filter moves no verdict and no sign", async () => {
    const [all, some] = [await at(""), await at("?region=AFR&prize=winner")];
    const signs = (page: Page) => page.all("#matrix use").map((use) => use.getAttribute("href"));
    expect(signs(some)).toEqual(signs(all));
    expect(legend(some)).toEqual(legend(all));
    expect(spoken(some, "wsis-C4__sdg-4")).toMatch(
      /^Listed, 2 links\. 17 projects\. \d+ in this selection\. Supported\.$/,
    );
  });
});

describe("narrowing to a sign", () => {
  it("fades all other cells, says which sign it is, and is undone by the same link", async () => {
    const page = await at(narrow(await at(""), "for review"));
    expect(page.all("#matrix td.matrix-cell:not([data-dim])")).toHaveLength(2);
    expect(page.says(".matrix-legend-sign[aria-current] span")).toBe("for review");
    expect(narrow(page, "for review")).toBe("?");
    expect(page.link("Show all signs")).toBe("?");
  });

  it("a sign that no cell has stays in the legend, so that it can be taken away", async () => {
    const page = await at("?sign=awaiting");
    expect(page.all("#matrix td.matrix-cell:not([data-dim])")).toEqual([]);
    expect(page.texts(".matrix-legend-sign[aria-current] :is(span, b)")).toEqual(["fewer than expected", "0"]);
  });
});

describe("other frameworks", () => {
  it("swapped, the same pairs have the same signs", async () => {
    const page = await pageAt(app, (await pageAt(app, "")).one(".page-swap").getAttribute("href")!);
    expect(page.one("#matrix").getAttribute("aria-label")).toBe("Sustainable Development Goals by WSIS Action Lines");
    expect(spoken(page, "sdg-4__wsis-C4")).toBe("Listed, 2 links. 17 projects. Supported.");
    expect(codes(page, "tr:not([data-head]) .matrix-row-head")).toHaveLength(17);
    expect(codes(page, ".matrix-column-head")).toHaveLength(11);
    expect(page.one(".page-swap").getAttribute("href")).toBe("?");
  });

  it("Connect 2020: suggestions of this project are nowhere called listed, and a blank is not a no", async () => {
    const page = await pageAt(app, "?rows=connect2020");
    expect(spoken(page, "connect2020-1.1__sdg-9")).toMatch(/^Suggested by this project, \d+ links?\. 0 projects\.$/);
    expect(spoken(page, "connect2020-1.1__sdg-1")).toBe("Not examined. 0 projects.");
    expect(legend(page)).toEqual(["by this project 37", "not examined 252"]);
    expect(page.texts(".matrix-view > .matrix-legend .matrix-legend-head")).toEqual(["Suggested", "Not listed"]);
    const list = await pageAt(app, "?rows=connect2020&view=row&select=connect2020-1.1");
    expect(list.says(".list > p")).toMatch(/0 listed, 2 suggested by this project, 0 only named together/);
    const panel = await pageAt(app, "?rows=connect2020&select=connect2020-1.1__sdg-9");
    expect(panel.says(".panel-verdict")).toMatch(/^Suggested by this project\./);
    expect(panel.says(".panel-verdict")).toContain("Evidence for this link has not been collected yet.");
  });
});

describe("a selection", () => {
  it("marks its cell and both heads", async () => {
    const page = await at("?select=wsis-C4__sdg-4");
    expect(page.all("#matrix td[aria-selected]")).toHaveLength(1);
    expect(codes(page, "th[data-chosen]")).toEqual(["4", "C4"]);
    expect(page.all("#matrix tr[data-chosen], #matrix col[data-chosen]")).toEqual([]);
  });

  it("of a line marks its row, of a goal its column", async () => {
    expect(text((await at("?select=wsis-C5")).one("#matrix tr[data-chosen] .matrix-code"))).toBe("C5");
    const page = await at("?select=sdg-9");
    expect(page.all("#matrix col").findIndex((col) => col.hasAttribute("data-chosen"))).toBe(9);
    expect(page.all("#matrix tr[data-chosen]")).toEqual([]);
  });

  it("keeps all that was chosen before when another cell is chosen, but no page of its list", async () => {
    const page = await at("?open=sdg-9&show=listed&region=AFR&select=wsis-C4__sdg-4&list=base");
    const href = cellLink(page, "wsis-C5__sdg-9.c").getAttribute("href")!;
    expect(Object.fromEntries(new URLSearchParams(href))).toEqual({
      open: "sdg-9",
      show: "listed",
      region: "AFR",
      select: "wsis-C5__sdg-9.c",
    });
  });
});

test.each([
  ["?rows=nothing", "WSIS Action Lines by Sustainable Development Goals"],
  ["?columns=nothing&rowLevel=odd&columnLevel=odd&show=odd&sign=odd&open=a,b&select=c", "WSIS Action Lines by Sustainable Development Goals"], // prettier-ignore
  ["?rows=sdg", "Sustainable Development Goals by WSIS Action Lines"],
  ["?rows=sdg&columns=sdg", "Sustainable Development Goals by WSIS Action Lines"],
])("an address that the data does not know falls back: %s", async (address, label) => {
  const page = await at(address);
  expect(page.one("#matrix").getAttribute("aria-label")).toBe(label);
  expect(page.all("#matrix td.matrix-cell").length).toBeGreaterThanOrEqual(17 * 11);
});

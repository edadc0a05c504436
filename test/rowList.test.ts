/** The row-first list: every counterpart with targets, reasons, projects and verdict in one row, in any order with an address. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ListStage } from "../client/list/rowList.tsx";
import { rowListQuestions } from "../client/list/rowListQuestions.ts";
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

/** The list alone; where the page around it matters, the page is read. */
const listAt = (address: string) => partAt(app, address, rowListQuestions, ListStage);
const heads = (page: Page) => page.texts(".list tbody th b");
const row = (page: Page, head: string) => {
  const found = page.all(".list tbody tr").find((tr) => text(tr.querySelector("th b")!) === head);
  if (!found) throw new Error(`no row is called ${head}: ${heads(page).join(", ")}`);
  return {
    codes: [...found.querySelectorAll(".links li b")].map(text),
    links: text(found.querySelector("td.list-links")!),
    projects: text(found.querySelector("td.list-projects")!),
    verdict: text(found.querySelector("td.list-verdict span")!),
    glyph: found.querySelector("td.list-verdict .sign"),
    address: found.querySelector("th a")!.getAttribute("href"),
  };
};

test("C2: its seven targets by goal with reasons, what is only named together, and how many are empty", async () => {
  const page = await pageAt(app, "?view=row&select=wsis-C2");
  expect(page.says(".list h2")).toBe("Action Line C2 Information and communication infrastructure");
  expect(page.says(".list > p")).toContain("4 listed, 9 named together but not listed, 4 without either.");
  expect(heads(page)).toEqual([1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 16, 17].map((code) => `SDG ${code}`));
  const codes = page.texts(".list tbody .links li b");
  expect(codes).toEqual(["1.4", "8.2", "9.1", "9.a", "9.c", "11.5", "11.b"]);
  const nine = row(page, "SDG 9");
  expect(nine.links).toContain("Broadband as the core infrastructure of the coming decade.");
  expect(nine.links).toContain("confirmed [1]");
  expect(nine.projects).toBe("6 projects");
  expect(nine.verdict).toBe("Listed, supported by 6 projects, no more than chance would give.");
  expect(nine.glyph).toBeTruthy();
  expect(nine.address).toBe("?view=row&select=wsis-C2__sdg-9&of=wsis-C2");
  const three = row(page, "SDG 3");
  expect(three).toMatchObject({ codes: [], links: "Nothing listed.", projects: "3 projects" });
  expect(page.says(".list .links-sources")).toContain("ICT4SDG app");
  // The panel beside it tells what the list does not.
  expect(page.says(".panel")).toContain("Links with Sustainable Development Goals 7They stand in the list");
  expect(page.says(".panel")).toContain("Links with ITU roadmaps");
});

test("a goal has its list, too: the lines that link to it", async () => {
  const page = await listAt("?view=row&select=sdg-9");
  expect(page.says(".list > p")).toContain("11 listed, 6 named together but not listed, 1 without either.");
  expect(row(page, "Action Line C5").codes).toEqual(["9.1", "9.c"]);
  expect(row(page, "Action Line C1").verdict).toBe("Named together by 8 projects, not listed: for review.");
  expect(row(page, "Action Line C3").links).toMatch(/^SDG 9 as a whole/);
  expect(row(page, "Action Line C5").address).toBe("?view=row&select=wsis-C5__sdg-9&of=sdg-9");
});

test("a cell opened from a goal's list leaves that list standing and marks its row", async () => {
  const page = await pageAt(app, "?view=row&select=wsis-C5__sdg-9&of=sdg-9");
  expect(page.says(".list h2")).toContain("SDG 9");
  expect(page.texts(".list tr[data-chosen] th b")).toEqual(["Action Line C5"]);
  expect(page.says(".panel h2")).toBe("Action Line C5 and SDG 9");
  const alone = await pageAt(app, "?view=row&select=wsis-C5__sdg-9");
  expect(alone.says(".list h2")).toContain("Action Line C5");
});

test("sorts by verdict, links and projects from its heads", async () => {
  const page = await listAt("?view=row&select=sdg-9");
  const address = page.link("Projects", ".list thead");
  expect(address).toBe("?view=row&select=sdg-9&sort=projects");
  const byProjects = await listAt(address);
  expect(heads(byProjects).slice(0, 2)).toEqual(["Action Line C1", "Action Line C2"]);
  expect(byProjects.texts(".list thead [aria-sort=descending]")).toEqual(["Projects ↓"]);
  const counts = byProjects.texts(".list td.list-projects").map((projects) => Number.parseInt(projects));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const byLinks = await listAt("?view=row&select=sdg-9&sort=links");
  expect(heads(byLinks)[0]).toBe("Action Line C2");
  const byVerdict = await listAt("?view=row&select=sdg-9&sort=verdict");
  expect(byVerdict.texts(".list td.list-verdict span")[0]).toBe("Listed, supported by 4 projects.");
  const rubbish = await listAt("?view=row&select=sdg-9&sort=rubbish");
  expect(heads(rubbish)).toEqual(heads(page));
});

test("targets as counterparts: each with its own link, and goals that are linked as a whole", async () => {
  const page = await listAt("?view=row&select=wsis-C3&columnLevel=leaf");
  expect(row(page, "SDG 4").links).toContain("SDG 4 as a whole");
  const c2 = await listAt("?view=row&select=wsis-C2&columnLevel=leaf");
  expect(heads(c2)).toEqual(["SDG 1.4", "SDG 8.2", "SDG 9.1", "SDG 9.a", "SDG 9.c", "SDG 11.5", "SDG 11.b"]);
  expect(row(c2, "SDG 9.c").verdict).toBe("Listed; projects name only the item above.");
});

test("other frameworks: what this project suggests is told as such", async () => {
  const page = await listAt("?view=row&rows=connect2020&select=connect2020-2.1.A");
  expect(heads(page)).toEqual(["SDG 9"]);
  expect(row(page, "SDG 9").links).toContain("suggested by this project");
  expect(page.says(".list thead")).toContain("What is listed or suggested, and why");
  const outside = await listAt("?view=row&select=gdc-1");
  expect(outside.says(".list h2")).toContain("GDC 1");
  expect(heads(outside).length).toBeGreaterThan(0);
});

test("an item without any link says so and leads on", async () => {
  const page = await listAt("?view=row&rows=connect2020&columns=gdc&select=connect2020-1.1");
  expect(page.says(".list .empty")).toContain(
    "Nothing is listed and no project names it together with Global Digital Compact.",
  );
});

test("a filter adds counts in the selection and leaves projects and verdicts alone", async () => {
  const all = await listAt("?view=row&select=wsis-C2");
  const page = await listAt("?view=row&select=wsis-C2&region=AFR");
  expect(page.texts(".list td.list-verdict")).toEqual(all.texts(".list td.list-verdict"));
  expect(row(page, "SDG 9").projects).toMatch(/^6 projects\d+ in this selection$/);
});

test("without a pick, and on narrow screens, the matrix is a list of lines with their cells", async () => {
  const page = await pageAt(app, "?view=row");
  const lines = page.all(".matrix-list details");
  expect(lines).toHaveLength(18);
  const c2 = lines.find((line) => text(line.querySelector("summary")!).startsWith("C2"))!;
  expect(text(c2.querySelector("summary")!)).toContain("4 listed, 9 more named together");
  expect(c2.querySelectorAll("li")).toHaveLength(13);
  expect(page.link("Reasons and projects of Action Line C2", ".matrix-list")).toBe("?view=row&select=wsis-C2");
  const first = page.one(".matrix-list li use").getAttribute("href")!.slice(1);
  expect(page.all(`[id="${first}"]`)).toHaveLength(1);
  const matrix = await pageAt(app, "?");
  expect(matrix.all(".matrix-list details")).toHaveLength(18);
  expect(matrix.all(`[id="${first}"]`)).toHaveLength(1);
  const candidates = await pageAt(app, "?view=row&sign=candidate");
  expect(candidates.texts(".matrix-list li")).toHaveLength(2);
});

test("on a page without room beside the list, its own details come after it; those of a pair before", async () => {
  const place = async (address: string) => (await pageAt(app, address)).one("main").getAttribute("data-panel");
  expect(await place("?view=row&select=wsis-C5")).toBeNull();
  expect(await place("?view=row&of=wsis-C5&select=wsis-C5__sdg-9")).toBe("first");
  expect(await place("?select=wsis-C5")).toBe("first");
  expect(await place("?view=graph&select=wsis-C5")).toBe("last");
});

test("closing details leaves the list that stands beside them", async () => {
  for (const address of ["?view=row&select=wsis-C5", "?view=row&of=wsis-C5&select=wsis-C5__sdg-9"]) {
    const page = await pageAt(app, (await pageAt(app, address)).one(".panel .panel-close").getAttribute("href")!);
    expect(page.says(".list h2")).toContain("Action Line C5");
    expect(page.all(".panel")).toEqual([]);
  }
});

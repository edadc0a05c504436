/** Without the store every panel is whole but for details of projects; with it, a panel asks one question, or none. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { OpenApp } from "./openApp.ts";
import { gone, openApp } from "./openApp.ts";
import type { Page } from "./pageAt.ts";
import { pageAt, text } from "./pageAt.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterEach(() => app.fault(null));
afterAll(() => app.close());

/** What is selected, its id, and whether projects name it. */
const panels: [string, string, boolean][] = [
  ["a pair", "wsis-C4__sdg-4", true],
  ["a pair that no project names", "wsis-C2__sdg-9.c", false],
  ["an Action Line", "wsis-C2", true],
  ["a goal", "sdg-9", true],
  ["a target with figures", "connect2020-2.1.A", false],
  ["a link", "wsis-sdg__wsis-C2__sdg-9.c", false],
  ["an agency", "itu", false],
  ["a session", "forum-2015-214", false],
  ["a source", "itu-wsis-action-lines-2017", false],
];

/** What the panel says under each head, from its title on. */
function panel(page: Page): [string, string][] {
  const heads = page.all(".panel h3").map((head): [string, string] => [text(head), text(head.parentElement!)]);
  return [["", page.says(".panel header")], ...heads];
}
/** The same without what is said of projects; their number is theirs too. */
const besideProjects = (page: Page) => panel(page).filter(([head]) => !head.startsWith("Projects"));

describe.each(panels)("the panel of %s", (_, id, hasProjects) => {
  test(`asks the store ${hasProjects ? "one question" : "nothing"}`, async () => {
    app.asked();
    await pageAt(app, `?select=${id}`);
    expect(app.asked()).toEqual(hasProjects ? ["projects"] : []);
  });

  test(`says the same while the store is gone${hasProjects ? ", but for its projects" : ""}`, async () => {
    const before = await pageAt(app, `?select=${id}`);
    expect(before.says(".panel").length).toBeGreaterThan(80);
    app.fault(gone());
    const during = await pageAt(app, `?select=${id}`);
    expect(besideProjects(during)).toEqual(besideProjects(before));
    const failed = during.all('[role="alert"]').map((alert) => text(alert.parentElement!.querySelector("h3")!));
    expect(failed).toEqual(hasProjects ? [expect.stringMatching(/^Projects/)] : []);
    if (!hasProjects) expect(during.says(".panel")).toBe(before.says(".panel"));
  });
});

test("a project that is selected is what needs the store", async () => {
  app.fault(gone());
  const page = await pageAt(app, "?select=africa-teen-geeks-zaf-2023");
  expect(page.texts('[role="alert"]').join()).toContain("The database cannot be reached just now.");
});

test("matrix, list, graph, search by code and filters ask the store nothing", async () => {
  app.asked();
  for (const address of [
    "",
    "?view=row",
    "?view=row&select=",
    "?view=graph",
    "?region=AFR",
    "?q=9.c",
    "?edition=ed-2011-roadmaps",
  ]) {
    await pageAt(app, address);
    expect(app.asked(), address).toEqual([]);
  }
});

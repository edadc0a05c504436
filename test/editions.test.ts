/** The edition can be chosen wherever listings are read: matrix, list and graph, with and without a selection. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { pageAt, text } from "./pageAt.ts";
import { table } from "./seedMemory.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const choice = ".page-stage select[name=edition]";

test.each(["", "?select=wsis-C4__sdg-4", "?view=row", "?view=row&select=wsis-C5", "?view=graph&select=wsis-C5"])(
  "%s: one choice of edition, the latest first and said to be that",
  async (address) => {
    const page = await pageAt(app, address);
    expect(page.all(choice)).toHaveLength(1);
    const options = page.all(`${choice} option`);
    expect(options.map(text)[0]).toBe("Latest: Today");
    expect(options.map((option) => option.getAttribute("value"))).toEqual([
      "",
      "ed-2024-gdc",
      "ed-2015-matrix",
      "ed-2011-roadmaps",
    ]);
    expect(page.texts(`${choice} option[selected]`)).toEqual(["Latest: Today"]);
    expect(page.texts(".page-stage .note").join()).not.toContain("earlier edition");
  },
);

test.each(["view=matrix", "view=row&select=wsis-C5", "view=graph&select=wsis-C5"])(
  "%s: an earlier edition is chosen, said, and left again; its form keeps the rest of the address",
  async (rest) => {
    const values = (await pageAt(app, `?${rest}`))
      .all(`${choice} option`)
      .map((option) => option.getAttribute("value"));
    const page = await pageAt(app, `?${rest}&edition=${values[1]}&region=AFR`);
    const [chosen] = page.all(`${choice} option[selected]`);
    expect(chosen?.getAttribute("value")).toBe(values[1]);
    expect(page.texts(".page-stage .note").join()).toContain(`as of an earlier edition: ${text(chosen!)}`);
    expect(page.link("Read the latest", ".page-stage .note")).not.toContain("edition");
    expect(page.one(".editions input[name=region]").getAttribute("value")).toBe("AFR");
  },
);

test("the latest edition, named in the address, is no earlier one", async () => {
  const latest = table("editions").find(({ title }) => title === "Today")!;
  const page = await pageAt(app, `?view=row&edition=${latest.id}`);
  expect(page.texts(`${choice} option[selected]`)).toEqual([]);
  expect(page.texts(".page-stage .note").join()).not.toContain("earlier edition");
});

/** Everybody can use it: no fault that axe finds, in light and dark; nothing runs out of a narrow page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests, phone, wide } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Finding {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** Faults by rule within an element, with those who have them. The debugger runs this, so no content policy stands in its way. */
async function faults(page: Page, rules: string[] = standards, within = "html"): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations)`,
  )) as Finding[];
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

const states = [
  ["the matrix", "", wide],
  ["the matrix with targets", "?open=sdg-9,sdg-16", wide],
  ["a cell", "?select=wsis-C4__sdg-4", wide],
  ["an item with figures", "?select=connect2020-2.1.A", wide],
  ["a link", "?select=wsis-sdg__wsis-C2__sdg-9.c", wide],
  ["a project", "?select=practical-guide-for-online-child-protection-dza-2016", wide],
  ["an agency", "?select=itu", wide],
  ["another pair of frameworks", "?rows=connect2020&columns=sdg&columnLevel=leaf", wide],
  ["an unknown id", "?view=row&select=sdg-18", wide],
  ["the list of a line", "?view=row&select=wsis-C5", wide],
  ["the graph", "?view=graph&select=wsis-C5", wide],
  ["a search", "?q=broadband", wide],
  ["a filter", "?region=AFR,XX&type=Government&from=2012", wide],
  ["list mode", "", phone],
  ["the graph on a phone", "?view=graph&select=wsis-C5", phone],
  ["a cell on a phone", "?select=wsis-C4__sdg-4", phone],
] as const;

browserTests("access", (visit) => {
  test.for(states)("no fault in %s, light and dark", async ([, address, viewport]) => {
    await using visited = await visit(address, { viewport });
    expect(await faults(visited.page)).toEqual([]);
    await visited.page.emulateMedia({ colorScheme: "dark" });
    expect(await faults(visited.page, ["color-contrast", "link-in-text-block"])).toEqual([]);
  });

  test("no fault in an open menu and an open list of hits", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.locator(".filters summary", { hasText: "Country" }).click();
    expect(await faults(page, standards, ".filters-menu[open]")).toEqual([]);
    await page.locator("#search-field").fill("secur");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await faults(page, standards, ".search")).toEqual([]);
  });

  test("the page does not run sideways at 320 px without script", async () => {
    await using visited = await visit("", { viewport: phone, javaScriptEnabled: false });
    // The page runs none, but its debugger does.
    expect(await visited.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test.for([
    "",
    "?select=wsis-C4__sdg-4",
    "?select=wsis-C5",
    "?select=connect2020-2.1.A",
    "?view=row&select=wsis-C5",
    "?view=graph&select=wsis-C5",
    "?region=AFR,EUR&type=International%20organization&text=a-very-long-word-that-nobody-would-look-for-in-a-project",
    "?q=broadband",
    "?rows=connect2020&columns=sdg",
  ])("the page does not run sideways at 320 px: %s", async (address) => {
    await using visited = await visit(address, { viewport: phone });
    const { page } = visited;
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 5)
        .map((element) => `${element.tagName}.${element.getAttribute("class")}`),
    );
    expect(beyond, outside.join(", ")).toBe(0);
  });

  test.for([320, 640, 700, 768, 1024, 1440])("no menu of the filters runs out of a page of %i px", async (width) => {
    await using visited = await visit("", { viewport: { width, height: 900 } });
    const { page } = visited;
    for (const summary of await page.locator(".filters summary").all()) {
      await summary.click();
      const name = await summary.textContent();
      const sheet = page.locator(".filters-menu[open] .filters-sheet");
      await expect.poll(async () => (await sheet.boundingBox())?.x, { message: `${name}` }).toBeGreaterThan(0);
      // The sheet opens first and then turns inwards.
      const pageWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(pageWidth, { message: `${name}` }).toBe(width);
      await page.keyboard.press("Escape");
    }
  });

  test("at 320 px the list stands in the matrix's place and leads on", async () => {
    await using visited = await visit("", { viewport: phone });
    const { page } = visited;
    expect(await page.locator("#matrix").isVisible()).toBe(false);
    expect(await page.locator(".matrix-narrow").isVisible()).toBe(true);
    expect(await page.locator(".matrix-narrow").innerText()).toContain("C5");
  });
});

/** An analyst's way through the explorer, by mouse: what is read, and the address that brings it back. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

const panel = (page: Page) => page.locator(".page-side");
const cell = (page: Page, id: string) => page.locator(`#matrix a[href*="select=${id}"]`);
const glyphs = (page: Page) =>
  page.locator("#matrix td.matrix-cell use").evaluateAll((uses) => uses.map((use) => use.getAttribute("href")));

browserTests("exploring", (visit) => {
  test("C4 and SDG 4: which targets, why, who says so, and 17 projects as evidence", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await cell(page, "wsis-C4__sdg-4").click();
    await panel(page).getByText("17 projects name").first().waitFor();
    const text = await panel(page).innerText();
    expect(text).toMatch(/17 projects name C4 and SDG 4|17 projects name .*C4.* and .*SDG 4/);
    expect(text).toContain("Of 64 projects");
    expect(text).toMatch(/confirmed/i);
    expect(text).toContain("Listed, supported by 17 projects");
    expect(page.url()).toContain("select=wsis-C4__sdg-4");
    expect(visited.complaints).toEqual([]);
  });

  test("C5 and SDG 9: one project names both, and nothing can be told from so few", async () => {
    await using visited = await visit("");
    await cell(visited.page, "wsis-C5__sdg-9").click();
    await panel(visited.page).getByText("1 project names").first().waitFor();
    expect(await panel(visited.page).innerText()).toContain("cannot be told from so few projects");
  });

  test("the graph of C5 draws its items and says the same in a list", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    const { page } = visited;
    const drawing = await page.locator(".graph-canvas svg").first().textContent();
    const list = await page.locator(".graph-view").innerText();
    for (const shown of ["C5", "C5.1", "1.4", "3.1", "Practical guide for online"]) {
      expect(drawing, shown).toContain(shown);
      expect(list, shown).toContain(shown);
    }
    expect(list).toMatch(/confirmed/i);
    expect(visited.complaints).toEqual([]);
  });

  test("a cell of a large matrix under a long filter leaves the filter out of its link, and keeps it when followed", async () => {
    const text = "école ".repeat(33).trim();
    await using visited = await visit(`?columnLevel=leaf&blank=yes&region=AFR&text=${encodeURIComponent(text)}`);
    const { page } = visited;
    const link = cell(page, "wsis-C4__sdg-4.4");
    expect(await link.getAttribute("href")).not.toContain("region");
    await link.click();
    await expect.poll(() => page.url()).toContain("select=wsis-C4__sdg-4.4");
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("region"), searchParams.get("text")]).toEqual(["AFR", text]);
    expect(visited.complaints).toEqual([]);
  });

  test("back and forward bring back what was seen", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await cell(page, "wsis-C4__sdg-4").click();
    await panel(page).getByText("17 projects name").first().waitFor();
    await cell(page, "wsis-C5__sdg-9").click();
    await panel(page).getByText("1 project names").first().waitFor();
    await page.goBack();
    await panel(page).getByText("17 projects name").first().waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("select");
    await page.goForward();
    await panel(page).getByText("17 projects name").first().waitFor();
    await page.reload();
    await panel(page).getByText("17 projects name").first().waitFor();
  });

  test("a filter changes counts in the selection and no verdict", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const before = await glyphs(page);
    await page.locator(".filters summary", { hasText: "Region" }).click();
    await page.getByRole("checkbox", { name: /^Africa/ }).check();
    await page.locator(".filters [role=status]").getByText("53 of 497 projects, 13 of the 64").waitFor();
    expect(await glyphs(page)).toEqual(before);
    expect(page.url()).toContain("region=AFR");
    expect(await page.getByRole("checkbox", { name: /^Africa/ }).isChecked()).toBe(true);
    const spoken = () => cell(page, "wsis-C4__sdg-4").getAttribute("aria-label");
    await expect.poll(spoken).toMatch(/17 projects\. \d+ in this selection/);
    await page.keyboard.press("Escape");
    await page.locator(".filters-chip").click();
    await page.locator(".filters [role=status]").getByText("All 497 projects.").waitFor();
    expect(await glyphs(page)).toEqual(before);
    expect(page.url()).not.toContain("region");
    expect(visited.complaints).toEqual([]);
  });

  test("words in projects narrow the selection while they are written", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const length = () => page.evaluate(() => history.length);
    const before = await length();
    await page.locator(".filters-text input").pressSequentially("school", { delay: 30 });
    await page.locator(".filters-chip", { hasText: "“school”" }).waitFor();
    expect(await page.locator(".filters [role=status]").textContent()).toMatch(/^\d+ of 497 projects/);
    expect(await page.locator(".filters-text input").inputValue()).toBe("school");
    expect(await length()).toBe(before);
  });

  test("a goal opens its targets and closes them again", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const columns = () => page.locator("#matrix tbody tr:not([data-head])").first().locator("td").count();
    expect(await columns()).toBe(17);
    await page.getByRole("link", { name: "Open 9", exact: true }).click();
    await expect.poll(columns).toBeGreaterThan(17);
    expect(page.url()).toContain("open=sdg-9");
    expect(await page.locator("#matrix thead").textContent()).toContain("9.c");
    await page.getByRole("link", { name: "Close 9", exact: true }).click();
    await expect.poll(columns).toBe(17);
  });

  test("light and dark can be chosen, and the address keeps the choice", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole("link", { name: "Dark" }).click();
    await expect.poll(paper).not.toBe(light);
    await page.reload();
    expect(await paper()).not.toBe(light);
  });

  test("an answer from memory, while the store is away, is marked on the page", async () => {
    await using visited = await visit("");
    const { page } = visited;
    expect(await page.locator(".page-stale").isVisible()).toBe(false);
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "cache-status": "explorer; fwd=stale" } });
    });
    await cell(page, "wsis-C4__sdg-4").click();
    await panel(page).getByText("17 projects name").first().waitFor();
    expect(await page.locator(".page-stale").isVisible()).toBe(true);
  });
});

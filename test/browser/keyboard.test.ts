/** Everything by keyboard: the matrix as a grid, the search as a combobox, the filter's menus. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("href") ?? document.activeElement?.id ?? "");
const field = (page: Page) => page.locator("#search-field");
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector("#search-field")?.getAttribute("aria-activedescendant");
    return id ? (document.getElementById(id)?.getAttribute("href") ?? "nowhere") : null;
  });

browserTests("the keyboard", (visit) => {
  test("the matrix is one tab stop; arrows, Home and End move within", async () => {
    await using visited = await visit("");
    const { page } = visited;
    expect(await page.locator('#matrix a[tabindex="0"]').count()).toBe(1);
    await page.locator('#matrix a[tabindex="0"]').focus();
    await page.locator('#matrix a[href*="select=wsis-C4__sdg-4"]').focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toContain("wsis-C4__sdg-5");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("wsis-C5__sdg-5");
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toContain("wsis-C5__sdg-4");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toContain("wsis-C4__sdg-4");
    await page.keyboard.press("End");
    expect(await focused(page)).toContain("wsis-C4__sdg-17");
    expect(await page.locator('#matrix a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => !!document.activeElement?.closest("#matrix"))).toBe(false);
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toContain("wsis-C4__sdg-17");
  });

  test("Enter opens a cell and the focus stays in the grid", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.locator('#matrix a[href*="select=wsis-C4__sdg-4"]').focus();
    await page.keyboard.press("Enter");
    await page.locator(".page-side").getByText("17 projects name").first().waitFor();
    expect(await page.evaluate(() => !!document.activeElement?.closest("#matrix"))).toBe(true);
  });

  test("/ goes to the search, arrows choose, Enter opens, the field is empty again", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("search-field");
    expect(await field(page).inputValue()).toBe("");
    await page.keyboard.type("secur", { delay: 20 });
    await page.locator("[role=option]").first().waitFor();
    expect(await field(page).getAttribute("aria-expanded")).toBe("true");
    expect(await active(page)).toBeNull();
    await page.keyboard.press("ArrowDown");
    const first = await active(page);
    await page.keyboard.press("ArrowDown");
    const second = await active(page);
    expect(second).not.toBe(first);
    expect(await page.locator('[role=option][aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    expect(await active(page)).toBe(first);
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).search).toBe(first);
    await expect.poll(() => field(page).inputValue()).toBe("");
    await expect.poll(() => page.locator("[role=listbox]").count()).toBe(0);
  });

  test("Enter without a choice goes to the best hit, also when it is pressed before the answer is there", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await field(page).focus();
    await page.keyboard.type("C5");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("select=wsis-C5");
    await field(page).focus();
    await page.keyboard.type("9.c");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("select=sdg-9.c");
  });

  test("no letter is lost while answers come and go", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.route("**/graphql", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      await route.continue();
    });
    await field(page).focus();
    await page.keyboard.type("internet for schools", { delay: 60 });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type(" in", { delay: 60 });
    expect(await field(page).inputValue()).toBe("internet for schools in");
    await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("internet for schools in");
  });

  test("Escape closes the list, then empties the field", async () => {
    await using visited = await visit("?q=C5");
    const { page } = visited;
    await field(page).focus();
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("[role=option]").count()).toBe(0);
    expect(await field(page).inputValue()).toBe("C5");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("q=");
  });

  test("a filter's menu opens, chooses and closes by keys; the focus is never lost", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const summary = page.locator(".filters summary", { hasText: "Region" });
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.locator(".filters-chip", { hasText: "Africa" }).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("AFR");
    await page.keyboard.press("Escape");
    expect(await page.locator("details[open]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.locator(".filters-chip").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".filters-chip").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });

  test("a country is found by a part of its name", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.locator(".filters summary", { hasText: "Country" }).click();
    await page.getByLabel("Find: Country").fill("ken");
    const shown = page.locator("details[open] li:visible");
    await expect.poll(() => shown.count()).toBe(1);
    await shown.getByRole("checkbox").check();
    await page.locator(".filters-chip", { hasText: "Country: Kenya" }).waitFor();
  });
});

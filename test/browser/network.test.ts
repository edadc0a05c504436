/** A slow and a lost network: what stands until there is something new, which choice counts, and no request without end. */
import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

/** Milliseconds, longer than the page waits before it says that it waits: what would be asked again has been by then. */
const longer = 600;

const cell = (page: Page, id: string) => page.locator(`#matrix td a[href*="select=${id}"]`);
const matrix = (page: Page) => page.locator("#matrix").getAttribute("aria-label");
const graphLink = (page: Page) => page.locator(".page-toolbar .switch a", { hasText: "Graph" });

/** Questions stay on their way until they are let go, in whatever order. */
async function hold(page: Page): Promise<Route[]> {
  const held: Route[] = [];
  await page.route("**/graphql", (route) => void held.push(route));
  return held;
}

/** Every request fails; what comes back grows by one with each. */
async function fail(page: Page, pattern: string): Promise<string[]> {
  const failed: string[] = [];
  await page.route(pattern, (route) => {
    failed.push(route.request().url());
    return route.abort();
  });
  return failed;
}

browserTests("the network", (visit) => {
  test("while a matrix is on its way the old one stands, under a word that says so", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const before = await matrix(page);
    const held = await hold(page);
    await page.locator("select[name=rows]").selectOption("connect2020");
    await page.locator(".page-busy").waitFor();
    expect(await page.locator(".page-busy").textContent()).toMatch(/^Loading/);
    expect(await page.locator("#news").textContent()).toMatch(/^Loading/);
    expect(await matrix(page)).toBe(before);
    expect(await page.locator(".loading").count()).toBe(0);
    await Promise.all(held.map((route) => route.continue()));
    await expect.poll(() => matrix(page), { timeout: 10_000 }).toContain("Connect 2020");
    await expect.poll(() => page.locator(".page-busy").isVisible()).toBe(false);
    expect(await page.locator("#news").textContent()).toBe("");
  });

  test("slow details are said to be loading beside the matrix that stays", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const held = await hold(page);
    await cell(page, "wsis-C4__sdg-4").click();
    await page.locator(".page-side .loading").first().waitFor();
    expect(await page.locator(".page-side h2").textContent()).toContain("SDG 4");
    expect(await page.locator("#matrix td.matrix-cell").count()).toBe(18 * 17);
    await Promise.all(held.map((route) => route.continue()));
    await page.locator(".page-side").getByText("17 projects name").first().waitFor();
    expect(await page.locator(".loading").count()).toBe(0);
  });

  test("of several fast choices the last one counts, in whatever order their answers come", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const held = await hold(page);
    for (const id of ["wsis-C5__sdg-9", "wsis-C6__sdg-8", "wsis-C4__sdg-4"]) await cell(page, id).click();
    await expect.poll(() => held.length).toBe(6);
    for (const route of held.toReversed()) {
      const answered = page.waitForResponse("**/graphql");
      await route.continue();
      await answered;
    }
    await page.locator(".page-side").getByText("17 projects name").first().waitFor();
    expect(await page.locator(".page-side h2").textContent()).toContain("SDG 4");
    expect(page.url()).toContain("select=wsis-C4__sdg-4");
    expect(held).toHaveLength(6);
  });

  test("typing that goes on cancels the search before it, and what is shown is of the last word", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const held = await hold(page);
    const cancelled: string[] = [];
    page.on("requestfailed", (request) => cancelled.push(String(request.postDataJSON().variables.text)));
    const field = page.locator("#search-field");
    for (const text of ["se", "secur"]) {
      await field.fill(text);
      await expect.poll(() => held.length, { timeout: 10_000 }).toBe(text === "se" ? 1 : 2);
    }
    await expect.poll(() => cancelled, { timeout: 10_000 }).toEqual(["se"]);
    await held[1]!.continue();
    await page
      .locator("a.search-hit mark", { hasText: /^secur/i })
      .first()
      .waitFor();
    expect(page.url()).toContain("q=secur");
    expect(await page.locator("[role=alert]").count()).toBe(0);
  });

  test("each question that fails is asked once, and again when the reader asks", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const failed = await fail(page, "**/graphql");
    await page.locator("select[name=rows]").selectOption("connect2020");
    const retry = page.locator(".page-stage [role=alert] [data-retry]");
    await retry.waitFor();
    await page.waitForTimeout(longer);
    expect(failed).toHaveLength(1);
    await retry.click();
    await expect.poll(() => failed.length).toBe(2);
    await page.waitForTimeout(longer);
    expect(failed).toHaveLength(2);
    await page.unroute("**/graphql");
    await retry.click();
    await expect.poll(() => matrix(page), { timeout: 10_000 }).toContain("Connect 2020");
    expect(await page.locator("[role=alert]").count()).toBe(0);
  });

  test("a graph opened without a network is told in its place, and drawn once there is one", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.context().setOffline(true);
    await graphLink(page).click();
    const alert = page.locator(".page-stage [role=alert]");
    await alert.waitFor();
    expect(page.url()).toContain("view=graph");
    expect(await page.locator("select[name=rows]").isVisible()).toBe(true);
    await page.context().setOffline(false);
    await alert.locator("[data-retry]").click();
    await page.locator(".graph-canvas svg").first().waitFor();
    expect(await page.locator("[role=alert]").count()).toBe(0);
  });

  test("where only the graph's script is missing the server's page stands in, loaded once", async () => {
    await using visited = await visit("");
    const { page } = visited;
    let loads = 0;
    page.on("load", () => loads++);
    const failed = await fail(page, "**/graphView*");
    const warned = page.waitForEvent("console", (message) => message.type() === "warning");
    await graphLink(page).click();
    await warned;
    const asked = failed.length;
    await page.waitForTimeout(longer);
    expect(loads).toBe(1);
    expect(failed).toHaveLength(asked);
    expect(page.url()).toContain("view=graph");
    expect(await page.locator("html[data-script]").count()).toBe(0);
    expect(await page.locator(".graph-view h2").first().textContent()).toContain("WSIS Action Lines");
    await page.locator(".graph-view a[href*='select=wsis-C5']").first().click();
    await expect.poll(() => page.locator(".panel h2").first().textContent()).toContain("C5");
  });
});

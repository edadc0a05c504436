/** The page itself: it loads cleanly, is adopted as it stands, works without script, and says what to do when something fails. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

const cells = (page: Page) => page.locator("#matrix tbody td.matrix-cell");

/** Keeps the nodes that scripts make from the first line on; the parser's do not count. */
const keepNodes = (page: Page) =>
  page.addInitScript(() => {
    const made: Node[] = [];
    Object.assign(window, { made });
    for (const name of ["createElement", "createElementNS", "createTextNode"] as const) {
      const original = document[name].bind(document) as (...given: unknown[]) => Node;
      const kept = (...given: unknown[]) => {
        const node = original(...given);
        made.push(node);
        return node;
      };
      Object.assign(document, { [name]: kept });
    }
  });

/** Of the nodes that scripts made, those that stand in the explorer. */
const made = (page: Page) =>
  page.evaluate(() => {
    const root = document.getElementById("explorer")!;
    const nodes = (window as unknown as { made: Node[] }).made.filter((node) => root.contains(node));
    return nodes.map(
      (node) => `${node.parentElement?.tagName}.${node.parentElement?.className} ${node.nodeName} ${node.textContent}`,
    );
  });

browserTests("the page", (visit) => {
  // It draws nodes of its own; all else is adopted below.
  test("the graph loads without a complaint and without a third party", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    expect(visited.complaints).toEqual([]);
  });

  test.for([
    ["the start", ""],
    ["a cell under a filter", "?select=wsis-C5__sdg-9&region=ARB"],
    ["the list of a line", "?view=row&select=wsis-C5"],
    ["an item and another pair", "?rows=connect2020&columns=wsis&columnLevel=leaf&select=wsis-C5"],
    ["a project", "?select=practical-guide-for-online-child-protection-dza-2016"],
    ["a value that nothing has", "?region=XX&select=sdg-18"],
    ["a filter and a search", "?region=AFR&q=broadband"],
  ] as const)("adopting %s makes no node, no complaint and no call of a third party", async ([, address]) => {
    await using visited = await visit(address, { prepare: keepNodes });
    expect(await made(visited.page)).toEqual([]);
    expect(visited.complaints).toEqual([]);
    await visited.page.locator("#search-field").fill("secur");
    await expect.poll(async () => (await made(visited.page)).length).toBeGreaterThan(0);
  });

  test("without script the page holds the matrix, its figures and links that work", async () => {
    await using visited = await visit("", { javaScriptEnabled: false });
    const { page } = visited;
    expect(await cells(page).count()).toBe(18 * 17);
    const cell = cells(page)
      .getByRole("link", { name: /^Listed, .* 17 projects/ })
      .first();
    await cell.click();
    await page.waitForURL(/select=wsis-C4__sdg-4/);
    expect(await page.locator(".page-side").textContent()).toContain("17 projects name");
    await page.locator("#search-field").fill("9.c");
    await page.locator(".search button").click();
    await page.locator("a.search-hit").first().click();
    await page.waitForURL(/select=sdg-9\.c/);
  });

  test("without script a filter is sent by its form", async () => {
    await using visited = await visit("?show=projects", { javaScriptEnabled: false });
    const { page } = visited;
    await page.locator(".filters summary", { hasText: "Region" }).click();
    await page.getByRole("checkbox", { name: /^Africa/ }).check();
    await page.getByRole("checkbox", { name: /^Europe/ }).check();
    await page.locator("details[open] button").click();
    await page.waitForURL(/region=AFR&region=EUR/);
    expect(page.url()).toContain("show=projects");
    expect(await page.locator(".filters [role=status]").textContent()).toMatch(/^114 of 497 projects/);
  });

  test("a server without its store: the page says what to do, and goes on when it is back", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.route("**/graphql", (route) => route.fulfill({ status: 503, headers: { "retry-after": "5" } }));
    await cells(page).locator("a").first().click();
    const alert = page.locator(".page-side [role=alert]");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/again/i);
    expect(await cells(page).count()).toBe(18 * 17);
    await page.unroute("**/graphql");
    await alert.locator("[data-retry]").click();
    await expect.poll(() => alert.count()).toBe(0);
    await page.locator(".page-side h2").first().waitFor();
  });

  test("a lost network says so", async () => {
    await using visited = await visit("");
    await visited.page.route("**/graphql", (route) => route.abort());
    await cells(visited.page).locator("a").first().click();
    await visited.page.locator(".page-side [role=alert] [data-retry]").waitFor();
  });

  test.for([
    "?view=pie&rowLevel=x&columnLevel=&show=%00&lang=xx&theme=pink",
    "?rows=nothing&columns=sdg",
    "?rows=sdg&columns=sdg",
    "?select=sdg-18",
    "?select=wsis-C1__sdg-99",
    "?select=wsis-C1__wsis-C2",
    "?view=row&select=%3Cscript%3Ealert(1)%3C/script%3E",
    "?view=graph&select=nobody",
    "?region=XX&country=%22%3E&group=none&type=%2C%2C&prize=gold&from=1&to=99999&text=%F0%9F%90%A2",
    "?after=rubbish&select=wsis-C4__sdg-4",
    "?edition=never",
    "?open=a,b,c&sign=odd&blank=perhaps&sort=sideways",
    "?q=%25%00%E2%80%AE",
    `?text=${"x".repeat(3000)}`,
    "?%",
  ])("rubbish in the address is no broken page: %s", async (address) => {
    await using visited = await visit(address);
    const { page } = visited;
    expect(visited.complaints).toEqual([]);
    expect(await page.locator("h1").textContent()).toContain("WSIS");
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(100);
    for (const alert of await page.locator("[role=alert]").all())
      expect(await alert.locator("a").count()).toBeGreaterThan(0);
  });
});

/** A page that the browser translates says the same after any number of steps as a page that is opened at its address. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Visit } from "./visit.ts";
import { browserTests } from "./visit.ts";

const patient = { timeout: 15_000 };

/** Puts each text into two `font` elements, as Chrome does: a new text node in place of the old one. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.parentElement!.closest("svg, script, font") || text.data === "") continue;
      const font = document.createElement("font");
      font.append(document.createElement("font"));
      font.firstElementChild!.append(text.data);
      text.replaceWith(font);
    }
  });

/** What each element of the page says, in the order of the page. */
const said = (page: Page) =>
  page.evaluate(() => {
    const all = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, legend, label, option, a, button";
    return [...document.querySelectorAll(`#explorer :is(${all})`)].map(
      (element) => `${element.localName}: ${element.textContent!.replaceAll(/\s+/g, " ").trim()}`,
    );
  });

const fonts = (page: Page) => page.locator("#explorer font > font").count();

/** What a page says at the address of another. */
async function saidAfresh(visit: Visit, page: Page): Promise<string[]> {
  await using fresh = await visit(new URL(page.url()).search);
  return await said(fresh.page);
}

/** Follows a link of a navigation, or of the page. */
const follow = async (page: Page, name: string, within?: string) => {
  const before = page.url();
  const place = within ? page.getByRole("navigation", { name: within, exact: true }) : page;
  await place.getByRole("link", { name, exact: true }).first().click();
  await expect.poll(() => page.url(), patient).not.toBe(before);
};

async function filterByAfrica(page: Page) {
  await page.locator("summary", { hasText: "Region" }).click();
  await page.getByRole("checkbox", { name: /^Africa/ }).check();
}

const steps: [what: string, take: (page: Page) => Promise<unknown>, arrived: string][] = [
  [
    "other rows",
    (page) => page.locator("select[name=rows]").selectOption("connect2020"),
    "#matrix[aria-label^=Connect]",
  ],
  ["a cell", (page) => page.locator("#matrix td a").first().click(), ".panel h2"],
  ["another cell", (page) => page.locator("#matrix td a").nth(40).click(), ".panel h2"],
  ["a filter", filterByAfrica, ".filters-chip"],
  ["its graph", (page) => follow(page, "Graph", "View"), ".graph-canvas svg"],
  ["the list", (page) => follow(page, "List", "View"), "#row-head"],
  ["rows and columns changed over", (page) => follow(page, "Swap rows and columns"), "#list"],
  ["the way back", (page) => page.goBack(), "#row-head"],
];

browserTests("a translated page", (visit) => {
  for (const again of [false, true]) {
    test(`says after each step what a new page says${again ? ", also when it is translated after each" : ""}`, async () => {
      await using visited = await visit("");
      const { page } = visited;
      await translate(page);
      expect(await fonts(page)).toBeGreaterThan(500);
      for (const [what, take, arrived] of steps) {
        await take(page);
        await page.locator(arrived).first().waitFor();
        const right = await saidAfresh(visit, page);
        await expect.poll(() => said(page), { ...patient, message: what }).toEqual(right);
        if (again) await translate(page);
      }
      expect(visited.complaints).toEqual([]);
    }, 240_000);
  }

  test("the first fault: other rows leave no old heading and no old number", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await translate(page);
    await page.locator("select[name=rows]").selectOption("connect2020");
    const intro = page.locator(".page-intro");
    await expect.poll(() => intro.locator("h2").textContent(), patient).toMatch(/^Connect 2020 Agenda and /);
    expect(await intro.locator(".page-loud strong").textContent()).toBe("0");
    expect(await intro.textContent()).not.toContain("64");
    expect(await page.locator(".matrix-corner").textContent()).not.toContain("WSIS Action Lines");
  });

  test("the second fault: the list of another line is headed by that line", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    const { page } = visited;
    await translate(page);
    await follow(page, "C2", "Lines with a roadmap");
    await expect
      .poll(() => page.locator("#graph-list h3").allTextContents(), patient)
      .toContain("Projects that name Action Line C2 and Sustainable Development Goals");
    expect(await page.locator("#graph-list").textContent()).not.toContain("name Action Line C5");
  });

  test("words that stay the same stay translated", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await translate(page);
    const before = await fonts(page);
    await page.locator("#matrix td a").first().click();
    await page.locator(".panel h2").waitFor();
    expect(await page.locator(".page-foot font > font").count()).toBeGreaterThan(5);
    expect(await fonts(page)).toBeGreaterThan(before / 2);
  });

  test("a translation that is taken back leaves the page in its own words", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const before = await said(page);
    await page.evaluate(() => {
      const heading = document.querySelector(".page-intro h2")!;
      const text = heading.firstChild as Text;
      const font = document.createElement("font");
      font.append("Titre");
      Object.assign(window, { takeBack: () => font.parentNode!.replaceChild(text, font) });
      text.replaceWith(font);
    });
    expect(await page.locator(".page-intro h2").textContent()).toBe("Titre");
    await page.evaluate(() => void (window as unknown as { takeBack(): void }).takeBack());
    expect(await said(page)).toEqual(before);
    await page.locator("select[name=rows]").selectOption("connect2020");
    await expect.poll(() => page.locator(".page-intro h2").textContent(), patient).toMatch(/^Connect 2020/);
  });

  test("what stands for a time goes whole, translated or not", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const hits = page.locator(".search-results");
    await page.locator("#search-field").fill("secur");
    await hits.locator("a.search-hit").first().waitFor();
    await translate(page);
    await page.locator("#search-field").fill("broadband");
    await expect.poll(() => hits.locator("a.search-hit").first().textContent(), patient).toMatch(/broadband/i);
    expect(await hits.textContent()).not.toMatch(/cybersecurity/i);
    await page.locator("#search-field").fill("");
    await expect.poll(() => hits.count(), patient).toBe(0);
    expect(await page.locator(".search [role=status]").textContent()).toBe("");
  });
});

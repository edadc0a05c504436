/** Where the reader is after each step: the focus, what is said aloud, and that neither heads nor details hide the place. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests, phone, wide } from "./visit.ts";

const tablet = { width: 768, height: 1024 };

/** The focused element: its own text or address, and what it stands in. */
const place = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return "nowhere";
    const area = element.closest("#matrix, .page-side, .page-stage")?.className ?? "elsewhere";
    return `${area.split(" ")[0]}: ${element.getAttribute("href") ?? element.textContent?.trim()}`;
  });
const cell = (page: Page, id: string) => page.locator(`#matrix td a[href*="select=${id}"]`);
const head = (page: Page) => page.locator(".panel h2");
const search = (page: Page) => new URL(page.url()).search;

/** Whether the focused element can be seen whole where it stands, by what lies on top at its corners. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const within = (node: Element | null) => !!node && (element.contains(node) || node.contains(element));
    return [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ].every(([x, y]) => within(document.elementFromPoint(x!, y!)));
  });

async function openByKey(page: Page, id: string) {
  await cell(page, id).focus();
  await page.keyboard.press("Enter");
  await head(page).waitFor();
}

browserTests("the focus", (visit) => {
  test("stays in its cell when that is chosen, and is there again when the details are closed", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await openByKey(page, "wsis-C4__sdg-4");
    expect(await place(page)).toMatch(/^matrix: .*select=wsis-C4__sdg-4/);
    await page.locator(".panel-close").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => search(page)).toBe("");
    await expect.poll(() => place(page)).toMatch(/^matrix: .*select=wsis-C4__sdg-4/);
    await page.goBack();
    await head(page).waitFor();
    expect(await place(page)).toMatch(/^matrix: .*select=wsis-C4__sdg-4/);
  });

  test("Escape closes the details, from the grid and from within them, and leads to the cell", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await openByKey(page, "wsis-C4__sdg-4");
    await page.keyboard.press("Escape");
    await expect.poll(() => search(page)).toBe("");
    expect(await place(page)).toMatch(/^matrix: .*select=wsis-C4__sdg-4/);
    await openByKey(page, "wsis-C5__sdg-9");
    await page.locator(".page-side .panel-ways a").first().focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => search(page)).toBe("");
    await expect.poll(() => place(page)).toMatch(/^matrix: .*select=wsis-C5__sdg-9/);
  });

  test("goes to the head of new details when it was in the old ones, and also on the way back", async () => {
    await using visited = await visit("?select=wsis-C4__sdg-4");
    const { page } = visited;
    const before = await head(page).textContent();
    await page.locator(".projects .projects-title").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => head(page).textContent()).not.toBe(before);
    expect(await place(page)).toBe(`page-side: ${await head(page).textContent()}`);
    await page.goBack();
    await expect.poll(() => head(page).textContent()).toBe(before);
    expect(await place(page)).toBe(`page-side: ${before}`);
  });

  test("goes to the head of the list that a row head opens, and stays in the list's pages", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await page.locator(".matrix-row-head a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("#row-head").waitFor();
    expect(await place(page)).toMatch(/^page-stage: Action Line\s+C1/);
    await page.goto(page.url().replace(/\?.*/, "?select=wsis-C4__sdg-4&list=base"));
    await page.locator("html[data-script]").waitFor();
    const first = await page.locator(".projects .projects-title").first().textContent();
    await page.locator(".projects-pages a").last().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".projects .projects-title").first().textContent()).not.toBe(first);
    expect(await page.evaluate(() => !!document.activeElement?.closest("#projects"))).toBe(true);
  });

  test("a chosen cell is said aloud with its verdict; closed, what stands in its place", async () => {
    await using visited = await visit("");
    const { page } = visited;
    const news = page.locator("#news");
    expect(await news.textContent()).toBe("");
    await openByKey(page, "wsis-C4__sdg-4");
    await expect.poll(() => news.textContent()).toMatch(/C4 and SDG 4\. Listed, supported by 17 projects/);
    await page.keyboard.press("Escape");
    await expect.poll(() => news.textContent()).toMatch(/what is listed, and which projects show it$/);
  });

  test.for([
    ["under the details at 768 px", tablet, "", "wsis-C4__sdg-4", true],
    ["behind the heads of many targets", wide, "?open=sdg-9", "wsis-C8__sdg-9.c", false],
  ] as const)("no focused cell lies hidden %s", async ([, viewport, address, start, chosen]) => {
    await using visited = await visit(address, { viewport });
    const { page } = visited;
    if (chosen) await openByKey(page, start);
    else await cell(page, start).focus();
    const hidden: string[] = [];
    for (const [key, times] of [
      ["ArrowDown", 18],
      ["ArrowUp", 22],
      ["ArrowRight", 22],
      ["ArrowDown", 12],
      ["ArrowLeft", 22],
    ] as const) {
      for (let press = 0; press < times; press++) {
        await page.keyboard.press(key);
        if (!(await seen(page))) hidden.push(`${key} ${press}: ${await place(page)}`);
      }
    }
    expect(hidden).toEqual([]);
  });

  test("an address with a cell far down opens with it above the details, and the focus untouched", async () => {
    await using visited = await visit("?select=wsis-C11__sdg-16", { viewport: tablet });
    const { page } = visited;
    const chosen = page.locator("#matrix td[aria-selected] a");
    const below = async () => {
      const [at, side] = [await chosen.boundingBox(), await page.locator(".page-side").boundingBox()];
      return at!.y + at!.height - side!.y;
    };
    await expect.poll(below).toBeLessThanOrEqual(0);
    expect((await chosen.boundingBox())!.y).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  });

  test.for([
    ["", tablet],
    ["?select=wsis-C11__sdg-16", wide],
  ] as const)("elsewhere an address opens at the top of the page: %j", async ([address, viewport]) => {
    await using visited = await visit(address, { viewport });
    expect(await visited.page.evaluate(() => scrollY)).toBe(0);
  });

  test("on a phone details come first; closed, they lead back to the link that opened them", async () => {
    await using visited = await visit("", { viewport: phone, hasTouch: true });
    const { page } = visited;
    await page.locator(".matrix-list summary").nth(3).click();
    const link = page.locator(".matrix-list details[open] li a").nth(3);
    const address = await link.getAttribute("href");
    await link.click();
    await head(page).waitFor();
    await expect.poll(() => place(page)).toBe(`page-side: ${await head(page).textContent()}`);
    expect(await seen(page)).toBe(true);
    await page.locator(".panel-close").click();
    await expect.poll(() => search(page)).toBe("");
    await expect.poll(() => place(page)).toBe(`page-stage: ${address}`);
    expect(await seen(page)).toBe(true);
  });
});

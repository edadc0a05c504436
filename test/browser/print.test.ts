/** On paper: the whole matrix, no controls, details beneath it; many targets lie across the page. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

/** What is left of A4 within margins of 10 mm, in CSS pixels. */
const [short, long] = [718, 1046];
const margin = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };

async function toPaper(page: Page, width: number) {
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media: "print" });
}

/** Width and height of each printed page, in points. */
async function sheets(page: Page): Promise<[number, number][]> {
  const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

const controls =
  ".search, .page-toolbar, .page-themes, .editions, .switch, .expand, .panel-close, .panel-ways, .page-skip, .projects-pages, select, button, summary";

browserTests("printing", (visit) => {
  test.for([1440, 768])(
    "the matrix is whole and the details stand beneath it, from a screen of %i px",
    async (width) => {
      await using visited = await visit("?select=wsis-C4__sdg-4", { viewport: { width, height: 900 } });
      const { page } = visited;
      await toPaper(page, short);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(short);
      const cells = page.locator("#matrix td.matrix-cell");
      expect(await cells.count()).toBe(18 * 17);
      const frame = await page.locator(".matrix-frame").evaluate((element) => ({
        cutOff: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
        bottom: element.getBoundingClientRect().bottom,
        side: document.querySelector(".page-side")!.getBoundingClientRect().top,
        sticking: [...element.querySelectorAll("th")].filter((head) => getComputedStyle(head).position === "sticky")
          .length,
      }));
      expect(frame.cutOff).toBe(false);
      expect(frame.sticking).toBe(0);
      expect(frame.side).toBeGreaterThanOrEqual(frame.bottom);
      const side = await page.locator(".page-side").evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(side).toBe(0);
      expect(await page.locator(".matrix-legend").isVisible()).toBe(true);
    },
  );

  test.for(["?select=wsis-C4__sdg-4", "?view=row&select=wsis-C5", "?view=graph&select=wsis-C5", "?region=AFR"])(
    "no control is printed: %s",
    async (address) => {
      await using visited = await visit(address);
      await toPaper(visited.page, short);
      const printed = await visited.page
        .locator(controls)
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)));
      expect(printed).toEqual([]);
    },
  );

  test.for(["?columnLevel=leaf", "?columnLevel=leaf&blank=yes"])(
    "all targets lie across the page and within it: %s",
    async (address) => {
      await using visited = await visit(address);
      const { page } = visited;
      await toPaper(page, long);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(long);
      expect((await page.locator("#matrix").boundingBox())!.width).toBeLessThanOrEqual(long);
      expect((await sheets(page))[0]).toEqual([843, 596]);
    },
  );

  test("the goals alone are printed upright", async () => {
    await using visited = await visit("");
    expect((await sheets(visited.page))[0]).toEqual([596, 843]);
  });
});

/** Row and column of the matrix light up under the pointer and the focus, with both heads, and go dark after them. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

const cell = (page: Page, id: string) => page.locator(`#matrix a[href*="select=${id}"]`);

/** The codes of what is lit: the row's head, the column's head, and whether the column itself is. */
const lit = (page: Page) =>
  page.locator("#matrix").evaluate((matrix) => ({
    heads: [...matrix.querySelectorAll("tr[data-lit] > th .matrix-code, th[data-lit] .matrix-code")]
      .map((code) => code.textContent)
      .sort(),
    columns: matrix.querySelectorAll("col[data-lit]").length,
  }));
const dark = { heads: [], columns: 0 };

browserTests("the matrix", (visit) => {
  test("lights row and column under the pointer", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await cell(page, "wsis-C5__sdg-9").hover();
    expect(await lit(page)).toEqual({ heads: ["9", "C5"], columns: 1 });
    await page.mouse.move(2, 2);
    expect(await lit(page)).toEqual(dark);
  });

  test("lights them on focus, and no longer when the focus has gone elsewhere", async () => {
    await using visited = await visit("");
    const { page } = visited;
    await cell(page, "wsis-C5__sdg-9").focus();
    await page.keyboard.press("ArrowDown");
    expect(await lit(page)).toEqual({ heads: ["9", "C6"], columns: 1 });
    await page.keyboard.press("Tab");
    expect(await lit(page)).toEqual(dark);
  });
});

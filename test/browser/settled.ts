/** Waits until a page is adopted, all its answers are there, and a graph is drawn where there is one to draw. */
import type { Page } from "playwright-core";

export async function settled(page: Page): Promise<void> {
  await page.locator("html[data-script]").waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector(".graph-canvas");
    return !document.querySelector(".loading") && (!canvas || canvas.querySelector("svg"));
  });
}

/** The graph under pointer, buttons and keys: zoom, pan and paths. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settled } from "./settled.ts";
import { browserTests, phone } from "./visit.ts";

/** Where the drawing stands in its box. */
const look = (page: Page) =>
  page.evaluate(() => {
    const [box, sheet] = [
      document.querySelector(".graph-canvas")!,
      document.querySelector<HTMLElement>(".graph-sheet")!,
    ];
    const focus = document.querySelector(".graph-drawing .graph-node[data-focus]")?.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    return {
      zoom: Number(sheet.dataset["zoom"]),
      left: box.scrollLeft,
      top: box.scrollTop,
      fits: sheet.clientWidth <= box.clientWidth && sheet.clientHeight <= box.clientHeight,
      focusSeen: !!focus && focus.x >= frame.x && focus.right <= frame.right && focus.y >= frame.y,
    };
  });
const zoomed = (page: Page, test: (zoom: number) => boolean) =>
  expect.poll(async () => test((await look(page)).zoom), { timeout: 5000 }).toBe(true);
const lit = (page: Page) =>
  page
    .locator(".graph-lit .graph-node")
    .evaluateAll((nodes) => nodes.map((node) => (node as SVGElement).dataset["id"]));
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset["id"]);

browserTests("the graph", (visit) => {
  test("is first seen with what it is of, and buttons zoom in, out and to the whole", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    const { page } = visited;
    await settled(page);
    const first = await look(page);
    expect(first.focusSeen).toBe(true);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await zoomed(page, (zoom) => zoom > first.zoom);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await zoomed(page, (zoom) => Math.abs(zoom - first.zoom) < 0.001);
    await page.getByRole("button", { name: "Fit" }).click();
    await expect.poll(async () => (await look(page)).fits).toBe(true);
    for (let press = 0; press < 20; press++) await page.getByRole("button", { name: "Zoom in" }).click();
    await zoomed(page, (zoom) => zoom === 3);
    expect(visited.complaints).toEqual([]);
  });

  test("is readable on a phone, where it scrolls in its own box", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5", { viewport: phone });
    await settled(visited.page);
    const { zoom, focusSeen } = await look(visited.page);
    expect(zoom).toBeGreaterThan(0.8);
    expect(focusSeen).toBe(true);
    expect(await visited.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test("a drag pans and chooses nothing; the wheel zooms with Ctrl alone, towards the pointer", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    const { page } = visited;
    await settled(page);
    const address = page.url();
    const node = (await page.locator('.graph-drawing .graph-node[data-id="sdg-4.3"]').boundingBox())!;
    const [x, y] = [node.x + 20, node.y + 20];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 100, { steps: 4 });
    await page.mouse.up();
    expect((await look(page)).top).toBe(100);
    expect(page.url()).toBe(address);
    const before = await look(page);
    await page.mouse.wheel(0, 50);
    await expect.poll(async () => (await look(page)).top).toBe(150);
    expect((await look(page)).zoom).toBe(before.zoom);
    const at = (await page.locator('.graph-drawing .graph-node[data-id="sdg-4.5"]').boundingBox())!;
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -60);
    await page.keyboard.up("Control");
    await zoomed(page, (zoom) => zoom > before.zoom);
    const after = (await page.locator('.graph-drawing .graph-node[data-id="sdg-4.5"]').boundingBox())!;
    expect(Math.abs(after.x - at.x)).toBeLessThan(3);
    expect(Math.abs(after.y - at.y)).toBeLessThan(3);
  });

  test("pointing lights up paths; keys move along them, zoom and choose", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    const { page } = visited;
    await settled(page);
    await page.locator('.graph-drawing .graph-node[data-id="sdg-4.3"]').hover();
    expect(await lit(page)).toEqual(expect.arrayContaining(["roadmap-C5.1", "wsis-C5", "sdg-4.3", "sdg-4"]));
    expect(await lit(page)).not.toContain("sdg-4.1");
    await page.mouse.move(5, 5);
    expect(await lit(page)).toEqual([]);
    await page.locator(".graph-drawing .graph-node[data-focus]").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toMatch(/^roadmap-C5/);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("wsis-C5");
    await page.keyboard.press("ArrowRight");
    const target = await focused(page);
    expect(target).toMatch(/^sdg-/);
    expect(await lit(page)).toContain(target);
    const { zoom } = await look(page);
    await page.keyboard.press("+");
    expect((await look(page)).zoom).toBeGreaterThan(zoom);
    await page.keyboard.press("0");
    expect((await look(page)).fits).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/?view=graph&select=${target}`);
    expect(visited.complaints).toEqual([]);
  });

  test("a link can be chosen in the drawing, and what lies beyond the lane is found in the details", async () => {
    await using visited = await visit("?view=graph&select=wsis-C5");
    const { page } = visited;
    await settled(page);
    await page
      .locator('.graph-drawing .graph-edge[data-id="wsis-sdg__wsis-C5__sdg-1.4"] .graph-hit')
      .dispatchEvent("click", { button: 0 });
    await page.waitForURL("**/?view=graph&select=wsis-sdg__wsis-C5__sdg-1.4");
    await page.locator(".graph-drawing .graph-edge[data-chosen]").waitFor({ state: "attached" });
    await page.goBack();
    await page.locator(".graph-drawing .graph-more").click();
    await expect
      .poll(() => page.locator("#projects").evaluate((list) => list.getBoundingClientRect().y))
      .toBeLessThan(900);
  });
});

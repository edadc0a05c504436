/** The built explorer under a path, behind both kinds of proxy: page, style, scripts, graph, API and GraphiQL. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../freePort.ts";
import { frozenSeed } from "../frozenSeed.ts";
import type { PathProxy } from "../pathProxy.ts";
import { startPathProxy } from "../pathProxy.ts";
import { settled } from "./settled.ts";
import { runSite } from "./site.ts";
import { browserTests } from "./visit.ts";

const path = "/explorer";

browserTests("under a path", (visit) => {
  let port: number;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    port = await freePort();
    ({ stop } = await runSite(frozenSeed, { PORT: String(port), PUBLIC_URL: `https://example.org${path}` }));
  });
  afterAll(() => stop?.());

  describe.each([
    ["taken away by its proxy", true],
    ["left by its proxy", false],
  ])("%s", (_, takesAway) => {
    let proxy: PathProxy;
    beforeAll(async () => (proxy = await startPathProxy(port, path, takesAway)) && undefined);
    afterAll(() => proxy.close());

    test("everything works", async () => {
      await using visited = await visit("");
      const { page, complaints } = visited;
      const home = `${proxy.address}${path}/`;
      await page.goto(home);
      await settled(page);
      expect(await page.evaluate(() => document.styleSheets[0]!.cssRules.length)).toBeGreaterThan(0);
      const icon = await page.locator("link[rel=icon]").evaluate((link: HTMLLinkElement) => link.href);
      expect((await page.request.get(icon)).headers()["content-type"]).toBe("image/svg+xml");

      await page.locator("select[name=rows]").selectOption("connect2020");
      await expect.poll(() => page.locator("#matrix").getAttribute("aria-label")).toContain("Connect 2020");
      await page.locator(".page-toolbar .switch a", { hasText: "Graph" }).click();
      await page.locator(".graph-canvas svg").first().waitFor();
      expect(page.url()).toMatch(new RegExp(`^${home}\\?view=graph`));

      await page.locator("footer a[href=graphql]").click();
      await page.locator(".graphiql-tab-button").nth(2).waitFor();
      const answered = page.waitForResponse(
        (response) => response.request().postData()?.includes("linksOfC2") ?? false,
      );
      await page.locator(".graphiql-execute-button").click();
      expect((await (await answered).json()).data.item.links).toHaveLength(7);

      const others = complaints.filter((complaint) => !complaint.startsWith(`third party: ${home}`));
      expect(others).toEqual([]);
      expect(proxy.strays).toEqual([]);

      await page.goto(`${home}a/b/c`);
      await page.getByRole("link", { name: "To the explorer" }).click();
      expect(page.url()).toBe(home);
    }, 120_000);
  });
});

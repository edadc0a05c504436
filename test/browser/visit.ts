/** Opens pages of the explorer in one Chromium a file, and notes what goes wrong on them. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { chromium } from "./chromium.ts";
import { settled } from "./settled.ts";

const site = inject("site");

/** A group of tests that need a browser; skipped where there is none. */
export function browserTests(name: string, tests: (visit: Visit) => void): void {
  describe.skipIf(!site)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await playwright.launch({ executablePath: chromium, args: ["--no-sandbox"] });
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests(async (address, { prepare, ...options } = {}) => {
      const context = await browser.newContext({ viewport: wide, reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const complaints = listen(page);
      await prepare?.(page);
      await page.goto(`${site}/${address}`);
      if (options.javaScriptEnabled !== false) await settled(page);
      return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
    });
  });
}

export const wide = { width: 1440, height: 900 };
export const phone = { width: 320, height: 640 };

export interface Visited extends AsyncDisposable {
  page: Page;
  /** Errors of the console, uncaught errors, failed requests, and requests to anybody else. */
  complaints: string[];
}

interface VisitOptions extends BrowserContextOptions {
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

export type Visit = (address: string, options?: VisitOptions) => Promise<Visited>;

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== site && !["data:", "blob:"].includes(url.protocol)) complaints.push(`third party: ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    // Who leaves a page does not wait for what is on its way to it.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  return complaints;
}

/** A language is a file of texts and an entry: the page is then drawn in its words and from its side. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { stateAt } from "../client/page/stateAt.ts";
import type { Language } from "../client/text/languages.ts";
import { languages } from "../client/text/languages.ts";
import { wordsOf } from "../client/text/words.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { pageAt } from "./pageAt.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const open = languages as Record<string, Language>;
afterEach(() => delete open["ar"]);

test("every language has a text for every key", async () => {
  const keys = Object.keys(await languages["en"]!.texts());
  expect(keys.length).toBeGreaterThan(400);
  for (const { texts } of Object.values(languages)) {
    const all = await texts();
    expect(Object.keys(all).toSorted()).toEqual(keys.toSorted());
    expect(Object.values(all).every((text) => typeof text === "string")).toBe(true);
  }
});

test("a language that there is none of is English, in the state, on the page and in its links", async () => {
  expect(stateAt("?lang=ar").lang).toBe("en");
  await expect(wordsOf("constructor")).rejects.toThrow("constructor");
  const page = await pageAt(app, "?lang=ar");
  expect(page.one("html").getAttribute("lang")).toBe("en");
  expect(page.all("a[href*='lang=']")).toEqual([]);
});

test("an entry with texts is a language of the page", async () => {
  const english = await languages["en"]!.texts();
  open["ar"] = { direction: "rtl", texts: async () => ({ ...english, "view.matrix": "المصفوفة" }) };
  const page = await pageAt(app, "?lang=ar");
  expect(page.one("html").getAttribute("lang")).toBe("ar");
  expect(page.one("html").getAttribute("dir")).toBe("rtl");
  expect(page.link("المصفوفة")).toBe("?lang=ar");
  expect(page.all("a[href^='?']").every((link) => link.getAttribute("href")!.includes("lang=ar"))).toBe(true);
});

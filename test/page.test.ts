/** The page as the server sends it: whole without a script, and with everything that the browser needs to adopt it. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "../client/model/answers.ts";
import { questionKey } from "../client/questions/question.ts";
import { questions } from "../client/page/pageQuestions.ts";
import { readAddress } from "../client/model/address.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

async function page(search: string) {
  const response = await app.fetch(`/${search}`);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(app.logged()).toEqual([]);
  const { document } = parseHTML(html);
  const answers: Answers = JSON.parse(document.getElementById("answers")!.textContent);
  return { html, document, answers };
}

const addresses = [
  "",
  "?view=row&select=wsis-C2",
  "?view=graph&select=wsis-C5",
  "?select=wsis-C4__sdg-4",
  "?select=sdg-9.c",
  "?select=wsis-sdg__wsis-C2__sdg-9.c",
  "?select=itu",
  "?select=forum-2015-214",
  "?rows=connect2020&columns=sdg&columnLevel=leaf",
  "?region=AFR&type=Government&from=2015&to=2018&text=school",
  "?q=literacy",
];

test.each(addresses)("the page at /%s holds the answer to all that it needs", async (search) => {
  const { answers } = await page(search);
  const open = questions(readAddress(search), answers).filter((question) => !(questionKey(question) in answers));
  expect(open).toEqual([]);
  expect(Object.values(answers).flatMap((answer) => ("error" in answer ? answer.error : []))).toEqual([]);
});

test("the first page holds the matrix of 18 lines by 17 goals, from data", async () => {
  const { document } = await page("");
  const grid = document.querySelector("table[role=grid]")!;
  expect(grid.querySelectorAll("[role=gridcell], td").length).toBeGreaterThanOrEqual(18 * 17);
  expect(document.querySelector("title")!.textContent).toBe("WSIS–SDG mapping graph explorer");
  expect(document.body.textContent).toContain("Not an official ITU or UN publication");
});

test("a selection stands in the title and is told in words", async () => {
  const { document } = await page("?select=wsis-C4__sdg-4");
  expect(document.querySelector("title")!.textContent).toMatch(/^Action Line C4 and SDG 4 · /);
  expect(document.querySelector("aside")!.textContent).toMatch(/17/);
});

test("the theme of the address is on the page before any script", async () => {
  expect((await page("?theme=dark")).document.documentElement.dataset["theme"]).toBe("dark");
  expect((await page("")).document.documentElement.dataset["theme"]).toBeUndefined();
});

test("the page passes its own content policy: no script but its own, no style and no handler inside the markup", async () => {
  for (const search of addresses) {
    const { document } = await page(search);
    for (const script of document.querySelectorAll("script")) {
      expect(script.hasAttribute("src") || script.getAttribute("type") === "application/json").toBe(true);
    }
    expect(document.querySelectorAll("style, [style]")).toHaveLength(0);
    const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].filter(({ name }) => /^on/.test(name)),
    );
    expect(handlers).toEqual([]);
  }
});

describe("what the address says never becomes markup", () => {
  const rubbish = [
    `?q=${encodeURIComponent("</script><script>alert(1)</script>")}`,
    `?text=${encodeURIComponent(`"><img src=x onerror=alert(1)>`)}`,
    `?select=${encodeURIComponent("<!--<script>")}`,
    `?theme=${encodeURIComponent(`dark" onload="alert(1)`)}`,
    `?q=${encodeURIComponent("$& $' $` $1 <!--answers-->")}`,
  ];
  test.each(rubbish)("/%s", async (search) => {
    const { document, answers } = await page(search);
    expect(Object.keys(answers).length).toBeGreaterThan(0);
    expect(document.querySelectorAll("script")).toHaveLength(2);
    expect(document.querySelectorAll("img, [onerror], [onload]")).toHaveLength(0);
    expect(document.querySelector("table[role=grid]")).not.toBeNull();
  });
});

test.each([
  "?view=nonsense&rowLevel=x&from=abc&lang=tlh",
  "?rows=sdg&columns=sdg",
  "?unknown=1&after=rubbish",
  "?open=wsis-C7,sdg-9,nothing",
])("rubbish in the address falls back: /%s", async (search) => {
  const { document } = await page(search);
  expect(document.querySelector("table[role=grid]")).not.toBeNull();
});

test.each(["?rows=mdg", "?select=sdg-18", "?edition=ed-1999", "?region=XXX", "?from=2020&to=2010"])(
  "what the data does not know is told in place, with a way on: /%s",
  async (search) => {
    const { document } = await page(search);
    expect(document.querySelector("#explorer")!.textContent).not.toMatch(/undefined|\[object|NaN/);
    expect(document.querySelectorAll("#explorer a[href^='?']").length).toBeGreaterThan(0);
  },
);

/** A new view is one entry in the list: address, tab, questions, drawing, skip link and the place of the details follow. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageView } from "../client/page/pageView.ts";
import { stateAt } from "../client/page/stateAt.ts";
import { views } from "../client/page/views.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { toyView } from "./toyView.tsx";

const open = views as unknown as PageView[];
let app: OpenApp;
beforeAll(async () => {
  open.push(toyView);
  app = await openApp();
});
afterAll(async () => {
  open.pop();
  await app.close();
});

async function page(address: string): Promise<Document> {
  const response = await app.fetch(`/${address}`);
  return parseHTML(await response.text()).document;
}
const hrefs = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href"));

test("its name stands in the address, and a name that no view has does not", () => {
  expect(stateAt("?view=toy").view).toBe("toy");
  expect(stateAt("?view=toys").view).toBe("matrix");
});

test("it is drawn on the server from the answer to its question, and its tab is the chosen one", async () => {
  const document = await page("?view=toy");
  expect(document.querySelector("#toy")?.textContent).toMatch(/^connect2020-1/);
  expect(document.querySelectorAll("#matrix, #list, #graph-list")).toHaveLength(0);
  expect(document.querySelectorAll(".loading, [role=alert]")).toHaveLength(0);
  expect(hrefs(document, "nav a[aria-current=page]")).toEqual(["?view=toy"]);
});

test("other views have a skip link and a tab to it", async () => {
  const document = await page("");
  expect(hrefs(document, "nav a").filter((href) => href?.includes("view=toy"))).toEqual([
    "?view=toy&theme=dark#toy",
    "?view=toy",
  ]);
});

test("it says where details are shown", async () => {
  const details = async (address: string) => (await page(address)).querySelector("main")?.outerHTML.split(">")[0];
  expect(await details("?view=toy&select=sdg-9")).toBe(await details("?view=graph&select=sdg-9"));
  expect(await details("?view=toy&select=sdg-9")).not.toBe(await details("?select=sdg-9"));
});

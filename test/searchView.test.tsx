/** The search field: what a reader sees of what was found. */
import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questionKey } from "../client/questions/question.ts";
import { searchQuestions, searchOf } from "../client/search/searchQuestion.ts";
import { markedPieces } from "../client/search/markedPieces.ts";
import { readAddress } from "../client/model/address.ts";
import { Search } from "../client/search/search.tsx";
import type { View } from "../client/parts/view.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { viewAt } from "./viewAt.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const controlsView = (address: string) => viewAt(app, address, searchQuestions);
const draw = (view: View): Document =>
  parseHTML(`<!doctype html><html><body>${renderToString(<Search view={view} />)}</body></html>`).document;
const drawn = async (address: string) => draw(await controlsView(address));
const hits = (page: Document) => [...page.querySelectorAll("a.search-hit")];
const status = (page: Document) => page.querySelector("[role=status]")?.textContent;

test("nothing is asked and nothing shown while nothing is looked for", async () => {
  const page = await drawn("?q=%20");
  expect(searchOf(readAddress("?q=%20"))).toBeUndefined();
  expect(page.querySelector(".search-results")).toBeNull();
});

test("a code finds its item first, as a link that selects it and keeps the rest of the address", async () => {
  for (const [code, id, said] of [
    ["C5", "wsis-C5", "Action Line C5 Building confidence and security"],
    ["9.c", "sdg-9.c", "SDG 9.c"],
    ["sdg 9", "sdg-9", "SDG 9 "],
  ] as const) {
    const [first] = hits(await drawn(`?view=graph&q=${code}`));
    expect(first?.getAttribute("href"), code).toBe(`?view=graph&select=${id}`);
    expect(first?.textContent, code).toContain(said);
  }
});

test("items stand before projects, each group under its name, the found part marked", async () => {
  const page = await drawn("?q=broadb");
  const groups = [...page.querySelectorAll("[role=group]")].map((group) => group.getAttribute("aria-label"));
  expect(groups).toEqual(["Lines, goals and targets", "Projects"]);
  const marks = [...page.querySelectorAll("mark")].map((mark) => mark.textContent?.toLowerCase());
  expect(marks.length).toBeGreaterThan(4);
  expect(new Set(marks)).toEqual(new Set(["broadb"]));
  const project = hits(page).find((hit) => hit.textContent?.includes("Basilan"));
  expect(project?.textContent).toContain("Philippines · 2021");
});

test("what is found elsewhere than in the title says where", async () => {
  const page = await drawn("?q=ministry of education");
  const organisations = [...page.querySelectorAll(".search-facts mark")].map((mark) => mark.textContent);
  expect(organisations).toContain("Ministry of Education");
});

test("nothing found: it says what can be searched", async () => {
  const page = await drawn("?q=xyzzy");
  expect(hits(page)).toEqual([]);
  expect(status(page)).toContain("Nothing found for “xyzzy”. Codes can be searched (C5, 9.c)");
});

test("rubbish is looked for as text", async () => {
  expect(status(await drawn("?q=%3Cscript%3E"))).toContain("Nothing found for “<script>”");
  expect(status(await drawn(`?q=${"%F0%9F%90%A2".repeat(40)}`))).toContain("Nothing found");
  expect(status(await drawn(`?q=${"a".repeat(450)}`))).toContain("Nothing found");
});

test("while it is asked it says so; a failure says what to do", async () => {
  const view = await controlsView("?q=C5");
  const key = questionKey(searchOf(view.state)!);
  const { [key]: _, ...unanswered } = view.answers;
  expect(status(draw({ ...view, answers: unanswered }))).toBe("Searching …");
  const failed = draw({ ...view, answers: { ...view.answers, [key]: { error: "The store cannot be reached." } } });
  expect(failed.querySelector("[role=alert] a[data-retry]")).not.toBeNull();
});

test("without script it is a form with links; the widget's roles come with the script", async () => {
  const page = await drawn("?view=row&select=sdg-9&q=C5");
  const form = page.querySelector("form")!;
  expect(form.getAttribute("method")).toBe("get");
  expect([...form.querySelectorAll("input[type=hidden]")].map((input) => input.getAttribute("name"))).toEqual([
    "view",
    "select",
  ]);
  expect(page.querySelector("[role=combobox], [role=option], [tabindex]")).toBeNull();
  expect(form.querySelector("input[name=q]")?.getAttribute("value")).toBe("C5");
});

test("the marked part is found without regard to case, accents and signs between words", () => {
  const marked = (text: string, query: string) =>
    markedPieces(text, query)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join("");
  expect(marked("Éducation for all", "educ")).toBe("[Éduc]ation for all");
  expect(marked("E-government: services", "e gov")).toBe("[E-gov]ernment: services");
  expect(marked("Internet in the inner net", "net")).toBe("Internet in the inner [net]");
  expect(marked("Straße", "strasse")).toBe("[Straße]");
  expect(marked("health of mothers", "mothers health")).toBe("[health] of [mothers]");
  expect(marked("health", "xyz")).toBe("health");
  expect(marked("e\u0301cole", "ecole")).toBe("[e\u0301cole]");
  expect(marked("", "a")).toBe("");
});

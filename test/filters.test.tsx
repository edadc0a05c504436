/** Filters over projects: what the reader sees of them, and the filter that the questions get. */
import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questionKey } from "../client/questions/question.ts";
import { filterQuestions, filterCountsOf, filterOf, listFields } from "../client/filters/filter.ts";
import { readAddress } from "../client/model/address.ts";
import { change } from "../client/model/state.ts";
import english from "../client/text/en.json" with { type: "json" };
import { Filters } from "../client/filters/filters.tsx";
import type { View } from "../client/parts/view.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { table } from "./seedMemory.ts";
import { viewAt } from "./viewAt.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const controlsView = (address: string) => viewAt(app, address, filterQuestions);
const draw = (view: View): Document =>
  parseHTML(`<!doctype html><html><body>${renderToString(<Filters view={view} />)}</body></html>`).document;
const drawn = async (address: string) => draw(await controlsView(address));
const status = (page: Document) => page.querySelector("[role=status]")?.textContent;
const chips = (page: Document) => [...page.querySelectorAll(".filters-chip")].map((chip) => chip.textContent);
const href = (page: Document, chip: string) =>
  [...page.querySelectorAll(".filters-chip")].find((link) => link.textContent?.startsWith(chip))?.getAttribute("href");

/** The number beside a value of a filter. */
const counted = (page: Document, key: string, id: string): number =>
  Number(
    page.querySelector(`input[name="${key}"][value="${id}"]`)?.parentElement?.querySelector(".filters-number")
      ?.textContent,
  );

const countries = new Map(table("countries").map((row) => [row["iso3"], row]));
const regionOf = (project: Record<string, string>) => countries.get(project["country"]!)?.["ituRegion"];
const projects = table("projects");

test("without a filter it counts all projects and has nothing to take away", async () => {
  const page = await drawn("");
  expect(status(page)).toBe("All 497 projects.");
  expect(chips(page)).toEqual([]);
  expect(counted(page, "region", "ARB")).toBe(147);
  expect(counted(page, "prize", "champion")).toBe(58);
  expect(page.querySelectorAll("input[name=country]").length).toBe(83);
  expect(page.querySelector("select[name=from]")?.textContent).toContain("2015 (290)");
});

test("a filter says what it leaves, of all projects and of those that name both", async () => {
  const page = await drawn("?region=AFR");
  const left = projects.filter((project) => regionOf(project) === "AFR");
  const both = left.filter((project) => project["actionLines"] && project["sdgs"]);
  expect([left.length, both.length]).toEqual([53, 13]);
  expect(status(page)).toBe("53 of 497 projects, 13 of the 64 that name both Action Line and SDG.");
  expect(page.body.textContent).toContain("A filter changes counts in this selection, never a verdict.");
});

test("each facet leaves its own field out of account and follows the others", async () => {
  const page = await drawn("?region=AFR&prize=winner,champion");
  const won = (project: Record<string, string>) => ["winner", "champion"].includes(project["prize"]!);
  for (const region of ["AFR", "AMS", "ARB", "ASP", "CIS", "EUR"]) {
    expect(counted(page, "region", region), region).toBe(
      projects.filter((p) => regionOf(p) === region && won(p)).length,
    );
  }
  expect(counted(page, "prize", "nominee")).toBe(
    projects.filter((p) => regionOf(p) === "AFR" && p["prize"] === "nominee").length,
  );
  expect(counted(page, "country", "NGA")).toBe(projects.filter((p) => p["country"] === "NGA" && won(p)).length);
  expect(counted(page, "country", "POL")).toBe(0);
});

test("chips name each choice in words; each takes one away, the last takes all", async () => {
  const page = await drawn("?view=graph&region=AFR,EUR&type=Academia&from=2012&to=2016&text=school");
  expect(chips(page)).toEqual([
    "Region: Africa ×",
    "Region: Europe ×",
    "Stakeholder: Academia ×",
    "2012 to 2016 ×",
    "“school” ×",
    "Clear filters",
  ]);
  expect(href(page, "Region: Africa")).toBe("?view=graph&region=EUR&type=Academia&from=2012&to=2016&text=school");
  expect(href(page, "2012")).toBe("?view=graph&region=AFR,EUR&type=Academia&text=school");
  expect(href(page, "Clear filters")).toBe("?view=graph");
});

test("a value that no project has is not applied: a chip, a sentence, and the rest stands", async () => {
  const page = await drawn("?region=XX,AFR,Mid-%3Cb%3E,Mid-Earth");
  expect(status(page)).toBe(
    "No project has “XX”, “Mid-Earth” as Region: not applied. 53 of 497 projects, 13 of the 64 that name both Action Line and SDG.",
  );
  expect(page.querySelectorAll(".filters-chip[data-unknown]").length).toBe(2);
  expect(href(page, "Region: XX")).toBe("?region=AFR,Mid-Earth");
  expect(status(await drawn("?country=XXX"))).toBe("No project has “XXX” as Country: not applied. All 497 projects.");
});

test("a filter that leaves nothing says so and what to do", async () => {
  expect(status(await drawn("?country=POL&region=AFR"))).toBe(
    "None of the 497 projects fits all of this. Take a filter away to see some.",
  );
});

test("the filter as the questions take it", async () => {
  const of = async (address: string) => filterOf(await controlsView(address));
  expect(await of("")).toBeUndefined();
  expect(await of("?region=XX")).toBeUndefined();
  expect(
    await of("?region=AFR,XX,AFR&group=LDC&type=Government,Other&prize=winner&country=KEN&text=%20web%20"),
  ).toEqual({
    regions: ["AFR"],
    countries: ["KEN"],
    developmentGroups: ["LDC"],
    stakeholderTypes: ["Government", "Other"],
    prizes: ["winner"],
    text: "web",
  });
  expect(await of("?from=2018&to=2012")).toEqual({ yearFrom: 2012, yearTo: 2018 });
  expect(await of("?from=20188&to=x")).toBeUndefined();
  expect(await of(`?text=${"a".repeat(400)}`)).toEqual({ text: "a".repeat(200) });
});

test("the form works without script: it sends its choices and the rest of the address", async () => {
  const page = await drawn("?view=graph&select=wsis-C5&after=abc&region=AFR");
  const form = page.querySelector("form")!;
  expect(form.getAttribute("method")).toBe("get");
  const hidden = [...form.querySelectorAll("input[type=hidden]")].map((input) => input.getAttribute("name"));
  expect(hidden).toEqual(["view", "select"]);
  const checked = [...form.querySelectorAll("input[checked]")].map((input) => input.getAttribute("value"));
  expect(checked).toEqual(["AFR"]);
  for (const { key } of listFields) expect(form.querySelector(`input[type=checkbox][name=${key}]`), key).not.toBeNull();
  expect(readAddress("?region=AFR&region=EUR&from=&to=&text=").region).toBe("AFR,EUR");
});

test("while counting it says so; a failure says what to do", async () => {
  const view = await controlsView("?region=AFR");
  const key = questionKey(filterCountsOf(view)!);
  const { [key]: _, ...unanswered } = view.answers;
  expect(status(draw({ ...view, answers: unanswered }))).toBe("Counting …");
  const failed = draw({ ...view, answers: { ...view.answers, [key]: { error: "The store cannot be reached." } } });
  expect(failed.querySelector("[role=alert]")?.textContent).toContain("The store cannot be reached.");
  expect(failed.querySelector("a[data-retry]")?.getAttribute("href")).toBe("?region=AFR");
});

test("a new filter begins lists anew and ends a search", () => {
  expect(change(readAddress("?q=secur"), { region: "AFR" }).q).toBe("");
  expect(change(readAddress("?q=secur"), { theme: "dark" }).q).toBe("secur");
  expect(change(readAddress("?select=wsis-C5&after=abc"), { region: "AFR" }).after).toBe("");
});

test("groups and stakeholder types are named in words of the language, on menus and chips alike", async () => {
  const page = await drawn("?group=LDC");
  expect(chips(page).join()).toContain("Least developed countries (2017)");
  expect(page.querySelector("input[name=group][value=LDC]")?.parentElement?.textContent).toMatch(/^Least developed/);
  const known = Object.keys(english);
  const groups = new Set(table("countries").map((row) => row["developmentGroup"]!));
  const types = new Set(projects.map((row) => row["stakeholderType"]!));
  const keys = [...[...groups].map((id) => `group.${id}`), ...[...types].map((id) => `type.${id}`)];
  expect(keys.filter((key) => !key.endsWith(".") && !known.includes(key))).toEqual([]);
});

/** What a page asks: the catalogue first, then what its state shows, and which of that its stage cannot do without. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueOf, questions, stageQuestions } from "../client/page/pageQuestions.ts";
import { readAddress } from "../client/model/address.ts";
import type { Answers } from "../client/model/answers.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { viewAt } from "./viewAt.ts";

let app: OpenApp;
let answers: Answers;
beforeAll(async () => {
  app = await openApp();
  answers = (await viewAt(app, "", () => [])).answers;
});
afterAll(() => app.close());

const names = (asked: { name: string }[]) => asked.map(({ name }) => name);

test("nothing but the catalogue while that is not answered", () => {
  expect(questions(readAddress("?view=row&select=wsis-C5&region=AFR"), {})).toEqual([catalogueOf(readAddress(""))]);
});

test.each([
  ["", ["catalogue", "matrix"], []],
  ["?select=wsis-C4__sdg-4", ["catalogue", "matrix"], ["cell", "projects"]],
  ["?select=sdg-9&region=AFR&q=school", ["catalogue", "matrix"], ["item", "projects", "filterCounts", "search"]],
  ["?select=wsis__sdg", ["catalogue", "matrix"], ["frameworkCounts", "projects"]],
  ["?view=row", ["catalogue", "matrix"], []],
  ["?view=row&select=wsis-C5", ["catalogue", "matrix", "itemLinks"], ["item", "projects"]],
  ["?view=graph&select=wsis-C5", ["catalogue", "itemGraph"], ["item", "projects"]],
])("%s: the stage needs %j, the rest of the page %j", (address, stage, rest) => {
  const state = readAddress(address);
  expect(names(stageQuestions(state, answers))).toEqual(stage);
  expect(names(questions(state, answers))).toEqual([...stage, ...rest]);
});

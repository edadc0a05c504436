/** The five questions of README.md have the answers that it shows: facts of the living seed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenApp, openApp } from "./openApp.ts";
import { readmeBlocks } from "./readmeBlocks.ts";
import { livingSeed } from "./seedTables.ts";

let app: OpenApp;
beforeAll(async () => (app = await openApp({}, livingSeed)) && undefined);
afterAll(() => app.close());
const questions = readmeBlocks("graphql");
const answers = readmeBlocks("json");

test("there are five, each with its answer", () => expect([questions.length, answers.length]).toEqual([5, 5]));

test.each(questions.map((question, i) => [i + 1, question, answers[i]!] as const))(
  "question %i",
  async (_, question, answer) => {
    const { data, errors } = await app.ask(question);
    expect([data, errors]).toEqual([JSON.parse(answer), undefined]);
  },
);

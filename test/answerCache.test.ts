/** The answers of a page over the real server: each asked once, all of one version, and typing that goes on cancels what it left. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { AnswerCache } from "../client/answerCache.ts";
import type { Answers } from "../client/model/answers.ts";
import { questions } from "../client/page/pageQuestions.ts";
import { stateAt } from "../client/page/stateAt.ts";
import { questionKey } from "../client/questions/question.ts";
import { wordsOf } from "../client/text/words.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { viewAt } from "./viewAt.ts";

let app: OpenApp;
let served: Answers;
beforeAll(async () => {
  app = await openApp();
  served = (await viewAt(app, "", () => [])).answers;
});
afterAll(() => app.close());

/** Names of the questions asked of the server, and those among them that were cancelled. */
const asked: string[] = [];
const cancelled: string[] = [];
/** What the server says its version is; undefined: what it is. */
let version: (count: number) => string | null | undefined;
/** Questions wait for it. */
let gate: Promise<void>;

beforeEach(() => {
  asked.length = 0;
  cancelled.length = 0;
  version = () => undefined;
  gate = Promise.resolve();
  vi.stubGlobal("fetch", async (_address: string, init: RequestInit) => {
    const { operationName } = JSON.parse(String(init.body)) as { operationName: string };
    asked.push(operationName);
    const count = asked.length;
    init.signal?.addEventListener("abort", () => cancelled.push(operationName));
    await gate;
    init.signal?.throwIfAborted();
    const { signal: _signal, ...rest } = init;
    const response = await app.fetch("/graphql", rest);
    const said = version(count);
    if (said === undefined) return response;
    const { extensions, ...body } = (await response.json()) as { extensions?: object };
    if (said === null) return Response.json(body);
    return Response.json({ ...body, extensions }, { headers: { "dataset-version": said } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(limits?: { answers: number; bytes: number }) {
  const arrivals = { count: 0, next: Promise.withResolvers<void>() };
  const arrived = () => {
    arrivals.count++;
    arrivals.next.resolve();
    arrivals.next = Promise.withResolvers();
  };
  const cache = new AnswerCache(stateAt(""), served, await wordsOf("en"), arrived, limits);
  /** As the page does: asks until a state lacks nothing. */
  const settle = async (address: string) => {
    const state = stateAt(address);
    cache.forgetFailures();
    for (let rounds = 0; ; rounds++) {
      if (rounds > 60) throw new Error("it never ends");
      const missing = cache.missingFrom(state);
      if (missing.questions.length === 0 && missing.parts.length === 0) return;
      const { promise } = arrivals.next;
      cache.get(missing);
      await promise;
    }
  };
  return { cache, settle, arrivals };
}

const holds = (cache: AnswerCache, address: string) =>
  questions(stateAt(address), cache.answers).filter((question) => !(questionKey(question) in cache.answers)).length ===
  0;

test("a question is asked once while it is under way, and never again once it is answered", async () => {
  const { cache, settle } = await open();
  const state = stateAt("?view=row");
  cache.get(cache.missingFrom(state));
  cache.get(cache.missingFrom(state));
  await settle("?view=row");
  await settle("?view=row");
  expect(asked).toEqual(["matrix"]);
});

test("more states than have room: what is shown is there, the oldest is asked again", async () => {
  const { cache, settle } = await open({ answers: 4, bytes: 1_000_000 });
  for (const id of ["sdg-1", "sdg-2", "sdg-3"]) await settle(`?select=${id}`);
  expect(Object.keys(cache.answers)).toHaveLength(4);
  expect(holds(cache, "?select=sdg-3")).toBe(true);
  expect(holds(cache, "?select=sdg-1")).toBe(false);
  asked.length = 0;
  await settle("?select=sdg-1");
  expect(asked).toEqual(["item", "projects"]);
});

test("the size of answers has a bound: one byte more than there is room, and the oldest goes", async () => {
  const { cache, settle } = await open();
  await settle("?select=sdg-1");
  const bytes = new Map<string, number>();
  for (const [key, answer] of Object.entries(cache.answers)) bytes.set(key, JSON.stringify(answer).length);
  const least = Math.max(...bytes.values());
  const small = await open({ answers: 1_000, bytes: least });
  for (const id of ["sdg-1", "sdg-2", "sdg-3"]) await small.settle(`?select=${id}`);
  expect(holds(small.cache, "?select=sdg-3")).toBe(true);
  expect(holds(small.cache, "?select=sdg-1")).toBe(false);
});

test("an answer of another version clears all others, which are asked again in that version", async () => {
  const { cache, settle } = await open();
  await settle("?select=sdg-1");
  asked.length = 0;
  version = () => "another";
  await settle("?select=sdg-2");
  expect(asked.toSorted()).toEqual(["catalogue", "item", "matrix", "projects"]);
  expect(holds(cache, "?select=sdg-2")).toBe(true);
  expect(holds(cache, "?select=sdg-1")).toBe(false);
  asked.length = 0;
  await settle("?select=sdg-2");
  expect(asked).toEqual([]);
});

test("a version that comes back is believed with the next step", async () => {
  const { cache, settle } = await open();
  await settle("");
  version = () => "another";
  await settle("?select=sdg-1");
  version = () => undefined;
  await settle("?select=sdg-2");
  expect(holds(cache, "?select=sdg-1")).toBe(false);
});

test("two servers that differ are not asked without end", async () => {
  const { cache, settle } = await open();
  version = (count) => (count % 2 === 0 ? "one" : "two");
  await settle("?select=wsis-C4__sdg-4&q=school");
  expect(holds(cache, "?select=wsis-C4__sdg-4&q=school")).toBe(true);
  expect(asked.length).toBeLessThan(20);
});

test("a server that does not tell its version changes nothing", async () => {
  const { cache, settle } = await open();
  await settle("?select=sdg-1");
  version = () => null;
  await settle("?select=sdg-2");
  expect(holds(cache, "?select=sdg-1")).toBe(true);
});

test("typing that goes on cancels the search before it, which leaves nothing behind and can be made again", async () => {
  const { cache, settle, arrivals } = await open();
  await settle("");
  asked.length = 0;
  const before = arrivals.count;
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  for (const text of ["s", "sc", "sch"]) {
    const state = stateAt(`?q=${text}`);
    cache.cancelAllBut(state);
    cache.get(cache.missingFrom(state));
  }
  resolve();
  await settle("?q=sch");
  expect(asked).toEqual(["search", "search", "search"]);
  expect(cancelled).toEqual(["search", "search"]);
  expect(arrivals.count).toBe(before + 1);
  expect(holds(cache, "?q=sch")).toBe(true);
  expect(holds(cache, "?q=s")).toBe(false);
  await settle("?q=s");
  expect(holds(cache, "?q=s")).toBe(true);
  expect(Object.values(cache.answers).filter((answer) => "error" in answer)).toEqual([]);
});

test("what typing still needs is not cancelled", async () => {
  const { cache } = await open();
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  cache.get(cache.missingFrom(stateAt("?select=sdg-1")));
  cache.cancelAllBut(stateAt("?select=sdg-1&q=school"));
  expect(cancelled).toEqual([]);
  cache.cancelAllBut(stateAt("?q=school"));
  expect(cancelled.toSorted()).toEqual(["item", "projects"]);
  resolve();
});

test("what failed is kept until the next step, and then asked again", async () => {
  const { cache, settle } = await open();
  app.fault(new Error("a fault of the test"));
  await settle("?select=practical-guide-for-online-child-protection-dza-2016");
  app.fault(null);
  app.logged();
  const failed = () => Object.values(cache.answers).filter((answer) => "error" in answer).length;
  expect(failed()).toBe(1);
  await settle("?select=practical-guide-for-online-child-protection-dza-2016");
  expect(failed()).toBe(0);
});

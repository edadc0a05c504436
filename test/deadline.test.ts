/** The time limit holds inside long counts: the clock is looked at while the projects are gone through. */
import { execute, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { Deadline, noDeadline } from "../server/counts/deadline.ts";
import { TimeLimit } from "../server/counts/timeLimit.ts";
import { createContext } from "../server/graphql/context.ts";
import { schema } from "../server/graphql/schema.ts";
import type { Memory } from "../server/memory/memory.ts";
import { seedMemory } from "./seedMemory.ts";

/** The seed's projects, and as many again as make `count`. */
const memoryOf = (count: number): Promise<Memory> =>
  seedMemory((tables) => {
    const seed = tables.projects!;
    const copies = Array.from({ length: count - seed.length }, (_, i) => ({
      ...seed[i % seed.length]!,
      id: `copy-${String(i).padStart(6, "0")}`,
    }));
    tables.projects = [...seed, ...copies].sort((a, b) => (a.id! < b.id! ? -1 : 1));
  });

let few: Memory;
let many: Memory;
beforeAll(async () => {
  few = await memoryOf(4_000);
  many = await memoryOf(9_000);
});

/** Answers a question, of a memory in which nothing was counted yet, whose time is over at a look at the clock. */
function answer(query: string, memory: Memory, over = Infinity) {
  let looks = -1;
  const deadline = new Deadline(10, () => (looks++ >= over ? 11 : 0));
  const fresh = { ...memory, projects: { ...memory.projects } };
  const context = { ...createContext(fresh, () => Promise.reject(new Error("not asked"))), deadline };
  const result = execute({ schema, document: parse(query), contextValue: context });
  if (result instanceof Promise) throw new Error("memory answers at once");
  return { looks, errors: result.errors?.map(({ originalError }) => originalError) };
}

test("a deadline is over after its last millisecond, and each stride of a loop looks at the clock once", () => {
  let clock = 5;
  let looks = 0;
  const deadline = new Deadline(10, () => (looks++, clock));
  for (clock of [5, 14, 15]) deadline.check();
  clock = 16;
  expect(() => deadline.check()).toThrow(new TimeLimit(10));
  clock = 15;
  looks = 0;
  for (let round = 0; round <= 4096; round++) deadline.checkAt(round);
  expect(looks).toBe(2);
  clock = 16;
  expect(() => deadline.checkAt(8192)).toThrow(new TimeLimit(10));
  expect(() => deadline.checkAt(8193)).not.toThrow();
});

test("without a limit nothing is ever over", () => {
  expect(() => noDeadline.check()).not.toThrow();
});

describe.each([
  ["matrix", 2, `{ matrix { base selected } }`],
  ["matrix under a filter", 3, `{ matrix(filter: { regions: ["AFR"] }) { selected } }`],
  ["cell", 3, `{ cell(row: "wsis-C4", column: "sdg-4", filter: { items: ["wsis-C2"] }) { selected } }`],
  ["facets of a field", 2, `{ facets(fields: [YEAR]) { unknown } }`],
  ["facets of items", 3, `{ facets(fields: [ITEM], filter: { frameworks: ["sdg"] }) { unknown } }`],
  ["projects by a text", 3, `{ projects(filter: { text: "a" }) { totalCount } }`],
  ["projects by title", 3, `{ projects(order: TITLE) { totalCount } }`],
  ["search", 2, `{ search(text: "online service", first: 100) { label } }`],
  ["counts of the dataset", 1, `{ dataset { counts { projectsWithBoth } } }`],
])("%s", (_, loops, query) => {
  test(`looks at the clock once in 4,096 projects of each of its ${loops} loops`, () => {
    expect(answer(query, few).errors).toBeUndefined();
    // 9,000 projects begin two strides more than 4,000.
    expect(answer(query, many).looks - answer(query, few).looks).toBeGreaterThanOrEqual(2 * loops);
  });
  test("is given up wherever it is when the time is over", () => {
    const { looks } = answer(query, many);
    for (let over = 0; over < looks; over++) {
      const { errors } = answer(query, many, over);
      expect(errors?.[0], `look ${over}`).toBeInstanceOf(TimeLimit);
    }
  });
});

/** What is noted of a store that is asked: each change is logged once, no error ends anything, looks are bounded. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Run } from "../server/store/questions.ts";
import type { StoreHealth } from "../server/store/storeHealth.ts";
import { createStoreHealth } from "../server/store/storeHealth.ts";
import { StoreEmpty, StoreUnavailable, VersionReplaced } from "../server/store/store.ts";

let log: string[];
let health: StoreHealth;
let asked: number;
let error: unknown;
let now: number;
beforeEach(() => {
  [log, asked, error, now] = [[], 0, null, 10_000];
  health = createStoreHealth((line) => log.push(line));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

const run = (async () => {
  asked++;
  if (error) throw error;
  return [];
}) as Run;
const look = async (outcome: unknown) => {
  error = outcome;
  now += 1000;
  await health.look(run);
  return health.trouble();
};
const gone = new StoreUnavailable("Neo4j does not answer.");

test("each change of the reason is logged, once", async () => {
  expect(await look(null)).toBeNull();
  expect(log).toEqual([]);
  expect([await look(gone), await look(gone)]).toEqual(["away", "away"]);
  expect([await look(new StoreEmpty("Neo4j holds no dataset")), await look(gone)]).toEqual(["empty", "away"]);
  expect([await look(null), await look(null)]).toEqual([null, null]);
  expect(log).toEqual([
    "Neo4j does not answer. What memory holds is served on.",
    "Neo4j holds no dataset: npm run load fills it. What memory holds is served on.",
    "Neo4j does not answer. What memory holds is served on.",
    "The store answers again.",
  ]);
});

test.each([new Error("a plain one"), new TypeError("of the program"), "no error at all", undefined, null])(
  "a look never rejects: %s",
  async (thrown) => {
    const throwing = (async () => {
      throw thrown;
    }) as Run;
    await health.look(throwing);
    expect(health.trouble()).toBe("away");
    expect(await look(null)).toBeNull();
  },
);

test("within a second the store is asked once, however many look; after it again", async () => {
  await Promise.all(Array.from({ length: 20 }, () => health.look(run)));
  now += 999;
  await health.look(run);
  expect(asked).toBe(1);
  now += 1;
  await health.look(run);
  expect(asked).toBe(2);
});

test("who looks while the store is slow waits for the same look", async () => {
  let answer = () => {};
  const slow = (() => {
    asked++;
    return new Promise((resolve) => (answer = () => resolve([])));
  }) as unknown as Run;
  const looks = [health.look(slow)];
  now += 4000;
  looks.push(health.look(slow));
  answer();
  await Promise.all(looks);
  expect(asked).toBe(1);
});

test("a question in trouble is noted and logged once; an error of the program and a new version are no trouble", async () => {
  const watched = health.watched(run);
  const ask = (outcome: unknown) => {
    error = outcome;
    return watched("regions", {}).catch(() => null);
  };
  await ask(new Error("of the program"));
  await ask(new VersionReplaced("Neo4j holds another version"));
  expect([health.trouble(), log]).toEqual([null, []]);
  for (let i = 0; i < 100; i++) await ask(new StoreUnavailable(`Neo4j does not answer for the ${i}th time.`));
  expect([health.trouble(), log.length]).toEqual(["away", 1]);
  await ask(null);
  expect([health.trouble(), log.at(-1)]).toEqual([null, "The store answers again."]);
});

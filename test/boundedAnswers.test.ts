/** How many answers a page keeps: up to a number and a size, those that are shown in any case. */
import { expect, test } from "vitest";
import { BoundedAnswers } from "../client/boundedAnswers.ts";

const answer = (data: unknown) => ({ data });
const filled = (limits: { answers: number; bytes: number }, keys: string, bytes = 10) => {
  const kept = new BoundedAnswers(limits);
  for (const key of keys) kept.set(key, answer(key), bytes);
  return kept;
};
const keys = (kept: BoundedAnswers) => Object.keys(kept.all).sort().join("");
const roomy = 1_000;

test.each([
  ["below the number", 2, "ab"],
  ["at the number", 3, "abc"],
  ["one above", 4, "bcd"],
  ["many above", 7, "efg"],
])("%s: of %i answers those used last are kept", (_, count, left) => {
  expect(keys(filled({ answers: 3, bytes: roomy }, "abcdefg".slice(0, count)))).toBe(left);
});

test.each([
  ["below the size", 9, "abc"],
  ["at the size", 10, "abc"],
  ["above the size", 11, "bc"],
])("%s: three answers of %i bytes where 30 have room", (_, bytes, left) => {
  expect(keys(filled({ answers: roomy, bytes: 30 }, "abc", bytes))).toBe(left);
});

test("an answer that is shown again is used, and outlives one that is not", () => {
  const kept = filled({ answers: 3, bytes: roomy }, "abc");
  kept.show(["a"]);
  kept.show([]);
  kept.set("d", answer("d"), 10);
  expect(keys(kept)).toBe("acd");
});

test("what is shown stays, however little room there is, and goes when it no longer is", () => {
  const kept = new BoundedAnswers({ answers: 1, bytes: 1 });
  kept.show(["a", "b"]);
  for (const key of "abc") kept.set(key, answer(key), 10);
  expect(keys(kept)).toBe("ab");
  kept.show(["d"]);
  kept.set("d", answer("d"), 10);
  expect(keys(kept)).toBe("d");
});

test("an answer given anew takes the place of the old one, in size, too", () => {
  const kept = filled({ answers: roomy, bytes: 30 }, "ab");
  for (let i = 0; i < 5; i++) kept.set("a", answer(i), 20);
  expect(kept.all).toEqual({ a: answer(4), b: answer("b") });
});

test("the answers are one object until they change", () => {
  const kept = filled({ answers: 3, bytes: roomy }, "ab");
  const before = kept.all;
  kept.show(["a"]);
  kept.keepOnly(() => true);
  expect(kept.all).toBe(before);
  kept.keepOnly(({ data }: { data?: unknown } & object) => data === "a");
  expect(kept.all).toEqual({ a: answer("a") });
  expect(before).toEqual({ a: answer("a"), b: answer("b") });
});

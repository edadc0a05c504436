/** What is computed from an object is computed once, for each name that tells its arguments apart. */
import { expect, test, vi } from "vitest";
import { memoByKey } from "../client/model/memoByKey.ts";

test("computes once a key", () => {
  const compute = vi.fn((key: { size: number }) => (key.size > 1 ? key.size : undefined));
  const memo = memoByKey(compute);
  const [one, two] = [{ size: 1 }, { size: 2 }];
  expect([memo(two), memo(two), memo(one), memo(one)]).toEqual([2, 2, undefined, undefined]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test("computes once a name, whatever arguments are named alike", () => {
  const compute = vi.fn((key: { of: string }, a: string, b: string) => `${key.of} ${a} ${b}`);
  const memo = memoByKey(compute, ([a]) => a);
  const key = { of: "rows" };
  expect([memo(key, "a", "b"), memo(key, "a", "c"), memo(key, "d", "c")]).toEqual(["rows a b", "rows a b", "rows d c"]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test("asks again after what threw", () => {
  let fails = true;
  const memo = memoByKey((key: { value: number }) => {
    if (fails) throw new Error("not now");
    return key.value;
  });
  const key = { value: 7 };
  expect(() => memo(key)).toThrow("not now");
  fails = false;
  expect(memo(key)).toBe(7);
});

/** A seed known by its bytes: read once, known at the next start, read again after any change; never wrong, never in the way. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { knownSeed } from "../server/dataset/knownSeed.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { editedSeed } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";

const silent = () => {};
const parent = mkdtempSync(join(tmpdir(), "known-seed-"));
let dataDir = parent;
beforeEach(() => void (dataDir = mkdtempSync(join(parent, "data-"))));
afterAll(() => rmSync(parent, { recursive: true }));
const memory = () => join(dataDir, "seed.json");

test("the first start reads the seed, the second knows it and reads the same when asked", () => {
  const real = seedContent(frozenSeed);
  expect(knownSeed(frozenSeed, dataDir, silent).version).toBe(real.version);
  const again = knownSeed(frozenSeed, dataDir, silent);
  expect(again.version).toBe(real.version);
  expect(again.read()).toEqual(real);
});

test("a changed cell is another version, a fault is refused, whatever is remembered", () => {
  const before = knownSeed(frozenSeed, dataDir, silent).version;
  const changed = editedSeed({
    "agencies.csv": (text) => text.replace("International Labour", "The International Labour"),
  });
  expect(knownSeed(changed, dataDir, silent).version).not.toBe(before);
  const broken = editedSeed({ "agencies.csv": (text) => text.replace("ilo,", ",") });
  expect(() => knownSeed(broken, dataDir, silent)).toThrow(/agencies\.csv/);
  expect(knownSeed(frozenSeed, dataDir, silent).version).toBe(before);
});

test.each(["", "{", "null", '{"bytes":1,"version":"x"}'])("a memory that says %j is passed over", (text) => {
  const { version } = knownSeed(frozenSeed, dataDir, silent);
  writeFileSync(memory(), text);
  expect(knownSeed(frozenSeed, dataDir, silent).version).toBe(version);
  expect(JSON.parse(readFileSync(memory(), "utf8")).version).toBe(version);
});

test("where nothing can be remembered it says so and goes on", () => {
  mkdirSync(`${memory()}.new`);
  const said: string[] = [];
  expect(knownSeed(frozenSeed, dataDir, (line) => said.push(line)).version).toBe(seedContent(frozenSeed).version);
  expect(said).toEqual([expect.stringMatching(/^The version of the seed cannot be remembered in /)]);
});

test("a seed changed between its digest and the load is not passed off as the known version", () => {
  const seed = editedSeed({});
  knownSeed(seed, dataDir, silent);
  const known = knownSeed(seed, dataDir, silent);
  const file = join(seed, "agencies.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("International Labour", "The International Labour"));
  expect(known.read().version).toBe(seedContent(seed).version);
  expect(known.read().version).not.toBe(known.version);
  expect(knownSeed(seed, dataDir, silent).version).toBe(seedContent(seed).version);
});

test("a version that is remembered wrongly is forgotten once it is found out", () => {
  const { version } = knownSeed(frozenSeed, dataDir, silent);
  writeFileSync(memory(), readFileSync(memory(), "utf8").replace(version, "0".repeat(64)));
  expect(knownSeed(frozenSeed, dataDir, silent).version).toBe("0".repeat(64));
  expect(knownSeed(frozenSeed, dataDir, silent).read().version).toBe(version);
  expect(knownSeed(frozenSeed, dataDir, silent).version).toBe(version);
});

/** Another version arrives while the app serves: a request keeps the version it began with, the next gets the new one. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createServing } from "../server/serving.ts";
import { buildVersion } from "../server/store/ladybugVersions.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import type { Store } from "../server/store/store.ts";
import { StoreUnavailable } from "../server/store/store.ts";
import { fillFolder } from "./fillFolder.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { openFilled } from "./openFilled.ts";
import { changedContent } from "./storeContent.ts";

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 400 && !(await holds()); tries++) await new Promise((go) => setTimeout(go, 25));
  expect(await holds()).toBe(true);
};

test("a request that began before reads its own version to the end; the next reads the new one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "version-"));
  const first = seedContent(frozenSeed);
  const second = changedContent(({ tables }) => {
    tables.projects = tables.projects.filter(({ country }) => country !== "IND");
  });
  const told: string[] = [];
  await fillFolder(folder, first);
  const serving = await createServing(await openFilled(folder, first), (sentence) => told.push(sentence));
  const before = serving.take();
  const gone = first.dataset.tables.projects.find(({ country }) => country === "IND")!.id;

  await buildVersion(folder, second);
  const version = () => {
    const { memory, release } = serving.take();
    release();
    return memory.dataset.version;
  };
  await until(() => version() === second.version);
  expect(told).toEqual([`now serving version ${second.version}`]);

  expect(before.memory.projects.count).toBe(497);
  expect(await before.run("projects", { ids: [gone] })).toHaveLength(1);
  before.release();
  const after = serving.take();
  expect(after.memory.projects.count).toBe(second.dataset.tables.projects.length);
  expect(await after.run("projects", { ids: [gone] })).toEqual([]);
  after.release();
  await serving.close();
  rmSync(folder, { recursive: true });
});

test("the same version loaded again is gone over to, so that a broken file can be mended while it is served", async () => {
  const folder = mkdtempSync(join(tmpdir(), "version-"));
  const seed = seedContent(frozenSeed);
  await fillFolder(folder, seed);
  const store = await openFilled(folder, seed);
  const told: string[] = [];
  const serving = await createServing(store, (sentence) => told.push(sentence));
  const [file] = readdirSync(folder).filter((name) => name.endsWith(".lbdb"));
  chmodSync(join(folder, file!), 0o644);
  truncateSync(join(folder, file!), 4096);
  const ids = seed.dataset.tables.projects.map(({ id }) => id);
  const broken = serving.take();
  for (let asked = 0; asked < 2; asked++)
    await expect(broken.run("projects", { ids })).rejects.toThrow(StoreUnavailable);
  broken.release();
  expect(serving.isStoreUp()).toBe(false);
  expect(told).toEqual([
    expect.stringMatching(
      /^The embedded store cannot be read .+; npm run load builds it again\. What memory holds is served on\.$/,
    ),
  ]);
  await buildVersion(folder, seed);
  await until(async () => {
    await serving.check();
    return told.includes(`now serving version ${seed.version}`);
  });
  const { run, release } = serving.take();
  expect(await run("projects", { ids })).toHaveLength(497);
  expect(serving.isStoreUp()).toBe(true);
  release();
  await serving.close();
  rmSync(folder, { recursive: true });
});

test("a new version that cannot be read is told, the old one is served on, and the next look tries again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "version-"));
  const seed = seedContent(frozenSeed);
  await fillFolder(folder, seed);
  const store = await openFilled(folder, seed);
  let isNew = false;
  let tries = 0;
  const wavering: Store = {
    name: store.name,
    version: () => store.version(),
    begin: async () => {
      if (!isNew) return { ...(await store.begin()), isReplaced: () => isNew };
      tries++;
      throw new StoreUnavailable("it is not there yet");
    },
    close: () => store.close(),
  };
  const told: string[] = [];
  const serving = await createServing(wavering, (sentence) => told.push(sentence));
  isNew = true;
  serving.take().release();
  await until(() => told.length === 1);
  expect(told).toEqual(["the new version could not be read: it is not there yet"]);
  const { memory, run, release } = serving.take();
  expect(memory.projects.count).toBe(497);
  expect(await run("regions", {})).toHaveLength(6);
  release();
  await until(() => {
    serving.take().release();
    return tries === 2;
  });
  await serving.close();
  rmSync(folder, { recursive: true });
});

/** Versions of the embedded store: a new one takes over under a running server, request by request. */
import { chmod, mkdtemp, readFile, readdir, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ladybug from "@ladybugdb/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLadybugFile } from "../server/store/ladybugFile.ts";
import { readPointer, writePointer } from "../server/store/ladybugPointer.ts";
import { tidyLadybug } from "../server/store/ladybugTidy.ts";
import { buildVersion } from "../server/store/ladybugVersions.ts";
import type { Reading, Store } from "../server/store/store.ts";
import { StoreUnavailable } from "../server/store/store.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { fillFolder } from "./fillFolder.ts";
import { openFilled } from "./openFilled.ts";
import { changedContent } from "./storeContent.ts";

const seed = seedContent(frozenSeed);
const retitled = (title: string) => changedContent(({ tables }) => void (tables.items[0]!.title = title));

let dataDir: string;
let store: Store;
let log: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "versions-"));
  log = [];
  await fillFolder(dataDir, seed);
  store = await openFilled(dataDir, seed, (message) => log.push(message));
  log.length = 0;
});
afterEach(async () => {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});

const firstTitle = async ({ run }: Reading) => (await run("items", {}))[0]?.title;
/** Makes every file a quarter of an hour older, in the same order. */
const age = async () => {
  for (const name of await files()) {
    const path = join(dataDir, name);
    const time = (await stat(path)).mtimeMs / 1000 - 900;
    await utimes(path, time, time);
  }
};
const files = async () => (await readdir(dataDir)).filter((name) => name.endsWith(".lbdb"));

test("a running server goes over to a new version; a request that has begun keeps its own", async () => {
  const before = await store.begin();
  expect(await firstTitle(before)).toBe("Growth");

  const next = retitled("Growth, again");
  await buildVersion(dataDir, next);
  await vi.waitFor(() => expect(store.version()).toBe(next.version), 5000);

  expect([before.version, await firstTitle(before)]).toEqual([seed.version, "Growth"]);
  const after = await store.begin();
  expect([after.version, await firstTitle(after)]).toEqual([next.version, "Growth, again"]);
  before.end();
  expect(await firstTitle(after)).toBe("Growth, again");
  after.end();
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^Serving dataset version [0-9a-f]{64} from graph-.+\.lbdb\.$/);
});

test("a replaced file may go while a request still reads it", async () => {
  const before = await store.begin();
  const [old] = await files();
  await buildVersion(dataDir, retitled("Other"));
  await rm(join(dataDir, old!));
  expect(await firstTitle(before)).toBe("Growth");
  before.end();
});

test("going back to the version before is a change of the pointer alone", async () => {
  const first = readPointer(dataDir)!;
  const next = retitled("Other");
  await buildVersion(dataDir, next);
  await vi.waitFor(() => expect(store.version()).toBe(next.version), 5000);
  await writePointer(dataDir, first);
  await vi.waitFor(() => expect(store.version()).toBe(seed.version), 5000);
  expect(await files()).toHaveLength(2);
});

test("two versions are kept, and the one that is served whatever its age; a young one may be about to be opened", async () => {
  const made = [];
  for (const title of ["One", "Two", "Three"]) made.push(await buildVersion(dataDir, retitled(title)));
  await tidyLadybug(dataDir);
  expect(await files()).toHaveLength(4);
  await age();
  await tidyLadybug(dataDir);
  expect((await files()).sort()).toEqual([made[1]!.file, made[2]!.file].sort());
  await writePointer(dataDir, made[1]!);
  await buildVersion(dataDir, retitled("Four"));
  await writePointer(dataDir, made[1]!);
  await age();
  await tidyLadybug(dataDir);
  expect(await files()).toContain(made[1]!.file);
  expect(await files()).toHaveLength(2);
});

test("a pointer to a file that cannot be served leaves the old version in service, and is logged once", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "versions-"));
  const pointer = await buildVersion(elsewhere, retitled("Other"));
  const whole = await readFile(join(elsewhere, pointer.file));
  await rm(elsewhere, { recursive: true });
  // Cut before it is pointed at: a file that is cut while it is being checked is refused for its digest instead.
  await writeFile(join(dataDir, pointer.file), whole.subarray(0, 5000));
  await writePointer(dataDir, pointer);
  await vi.waitFor(() => expect(log).toHaveLength(1), 5000);
  expect(log[0]).toMatch(/^The store file graph-.+ has 5000 bytes instead of \d+; still serving graph-.+\.lbdb\.$/);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(log).toHaveLength(1);
  expect(store.version()).toBe(seed.version);
});

test("a pointer that cannot be read changes nothing, and is logged once", async () => {
  await writeFile(join(dataDir, "graph.json"), "{");
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const reading = await store.begin();
  expect(await firstTitle(reading)).toBe("Growth");
  reading.end();
  expect(log).toEqual([
    expect.stringMatching(/^The pointer .+graph\.json cannot be read; still serving graph-.+\.lbdb\.$/),
  ]);
});

test("closing waits for the request that reads", async () => {
  const reading = await store.begin();
  let closed = false;
  const closing = store.close().then(() => (closed = true));
  expect(await firstTitle(reading)).toBe("Growth");
  expect(closed).toBe(false);
  reading.end();
  await closing;
  await expect(store.begin()).rejects.toThrow(StoreUnavailable);
});

test("a question that is under way when all is closed is still answered", async () => {
  const reading = await store.begin();
  const position = 8;
  const answers = [1, 2, 3, 4, 5, 6].map(() => reading.run("matrix", { rows: "wsis", columns: "sdg", position }));
  reading.end();
  await store.close();
  for (const answer of answers) expect(await answer).toHaveLength(477);
});

test("a question after the end of its reading is a mistake", async () => {
  const reading = await store.begin();
  reading.end();
  reading.end();
  expect(() => reading.run("dataset", {})).toThrow("asked after the end of its reading");
});

test("a question that takes too long is given up", async () => {
  const [name] = await files();
  const file = await openLadybugFile(join(dataDir, name!), 0.001);
  await expect(file.run("matrix", { rows: "wsis", columns: "sdg", position: 8 })).rejects.toThrow(
    new StoreUnavailable("The embedded store took more than 0.001 seconds to answer matrix."),
  );
  await file.close();
  const patient = await openLadybugFile(join(dataDir, name!));
  expect(await patient.run("matrix", { rows: "wsis", columns: "sdg", position: 8 })).toHaveLength(477);
  await patient.close();
});

test.each([
  ["Runtime exception: something that nobody has seen", StoreUnavailable],
  ["Buffer manager exception: Unable to allocate memory", StoreUnavailable],
  ["bad allocation", StoreUnavailable],
  ["Binder exception: Cannot find property title", Error],
])("the library says %j, which is the store's trouble unless the question is wrong", async (message, kind) => {
  const failing = vi.spyOn(ladybug.Connection.prototype, "execute").mockRejectedValueOnce(new Error(message));
  const reading = await store.begin();
  const failure = await reading.run("regions", {}).catch((error: Error) => error);
  expect((failure as Error).constructor).toBe(kind);
  expect((failure as Error).message).toContain(message);
  expect(await reading.run("regions", {})).toHaveLength(6);
  reading.end();
  failing.mockRestore();
});

test("a file that is cut under a running server is unavailable, not a crash", async () => {
  const [file] = await files();
  await chmod(join(dataDir, file!), 0o644);
  await truncate(join(dataDir, file!), 4096);
  const reading = await store.begin();
  const ids = seed.dataset.tables.projects.map((row) => row.id);
  // After the first the store itself would not come back from others.
  for (let asked = 0; asked < 5; asked++)
    await expect(reading.run("projects", { ids })).rejects.toThrow(
      /^The embedded store cannot be read \(.+\); npm run load builds it again\.$/,
    );
  reading.end();
});

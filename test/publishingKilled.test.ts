/** A publishing process that ends before any of its steps on the disk leaves the old version or the new one whole. */
import { copyFile, mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { seedContent } from "../server/dataset/seedContent.ts";
import { readPointer } from "../server/store/ladybugPointer.ts";
import { tidyLadybug } from "../server/store/ladybugTidy.ts";
import { openStore } from "../server/store/openStore.ts";
import { publish } from "../server/store/publish.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { changedContent } from "./storeContent.ts";

/** From the n-th step on nothing happens any more, as after a kill. */
const kill = vi.hoisted(() => ({ at: Infinity, steps: [] as string[], done: () => {} }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<Record<string, (...args: unknown[]) => unknown>>();
  const stepped = ["mkdir", "chmod", "stat", "open", "rename", "rm", "readdir"].map((name) => [
    name,
    (...args: unknown[]) => {
      if (kill.at === Infinity) return real[name]!(...args);
      if (kill.steps.push(name) < kill.at) return real[name]!(...args);
      kill.done();
      return new Promise(() => {});
    },
  ]);
  return { ...real, ...Object.fromEntries(stepped) };
});

/** The file of the new version, made once and copied to where each load is to make it. */
const made = vi.hoisted(() => ({ file: "" }));
vi.mock("../server/store/ladybugLoad.ts", async (original) => {
  const real = await original<typeof import("../server/store/ladybugLoad.ts")>();
  const loadLadybug: typeof real.loadLadybug = async (folder, plan) => {
    if (made.file === "") return real.loadLadybug(folder, plan);
    await mkdir(folder);
    await copyFile(made.file, join(folder, "graph.lbdb"));
    return join(folder, "graph.lbdb");
  };
  return { ...real, loadLadybug };
});

const parent = await mkdtemp(join(tmpdir(), "killed-"));
afterAll(() => rm(parent, { recursive: true }));

const old = seedContent(frozenSeed);
const next = changedContent(({ tables }) => void (tables.items[0]!.title = "Another title"));
const silent = () => {};

/** Whether the publishing came to its end before the n-th step. */
async function publishUntil(dataDir: string, n: number): Promise<boolean> {
  const killed = new Promise<false>((resolve) => (kill.done = () => resolve(false)));
  kill.at = n;
  const isDone = await Promise.race([killed, publish({ dataDir, neo4j: null }, next).then(() => true)]);
  kill.at = Infinity;
  return isDone;
}

test("before each step the old version is served, until the pointer has turned; then the new one", async () => {
  const [source, first] = [join(parent, "source"), join(parent, "first")];
  await publish({ dataDir: source, neo4j: null }, next);
  await publish({ dataDir: first, neo4j: null }, old);
  made.file = join(source, readPointer(source)!.file);

  const served = [];
  for (let n = 1, isDone = false; !isDone; n++) {
    const dataDir = join(parent, `data-${n}`);
    await mkdir(dataDir);
    for (const name of await readdir(first)) await copyFile(join(first, name), join(dataDir, name));
    kill.steps = [];
    isDone = await publishUntil(dataDir, n);
    const store = await openStore({ dataDir, neo4j: null }, silent);
    served.push(store.version());
    const reading = await store.begin();
    expect((await reading.run("dataset", {}))[0]!.version).toBe(store.version());
    reading.end();
    await store.close();

    // What a kill leaves behind goes once it is a minute old, and the two versions stay.
    for (const name of await readdir(dataDir)) await utimes(join(dataDir, name), 1, 1);
    await tidyLadybug(dataDir);
    const left = (await readdir(dataDir)).map((name) => name.replace(/^graph-.*\.lbdb$/, "version"));
    expect(left.filter((name) => name !== "version")).toEqual(["graph.json"]);
    expect(left.length).toBeLessThanOrEqual(3);
    await rm(dataDir, { recursive: true });
  }
  const turn = served.indexOf(next.version);
  expect(turn).toBeGreaterThan(8);
  expect(served).toEqual([...Array(turn).fill(old.version), ...Array(served.length - turn).fill(next.version)]);
  // The last before the turn is the renaming of the pointer.
  expect(kill.steps.slice(0, turn).filter((step) => step === "rename")).toHaveLength(2);
});

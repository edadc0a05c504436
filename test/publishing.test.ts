/** Who may move what is served: reading never does, a start only for its own seed, a load for whoever asks. */
import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { currentDataset } from "../server/dataset/current.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { readPointer } from "../server/store/ladybugPointer.ts";
import { tidyLadybug } from "../server/store/ladybugTidy.ts";
import { openCurrent } from "../server/store/openCurrent.ts";
import { openStore } from "../server/store/openStore.ts";
import { publish } from "../server/store/publish.ts";
import { StoreEmpty, StoreRefused } from "../server/store/store.ts";
import { editedSeed } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { openFilled } from "./openFilled.ts";
import { pino } from "pino";
import { readEnvironment } from "../server/environment.ts";
import { startServing } from "../server/startServing.ts";
import { changedContent } from "./storeContent.ts";

const parent = await mkdtemp(join(tmpdir(), "publishing-"));
let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(parent, "data-"))));
afterAll(() => rm(parent, { recursive: true }));

const rename = (name: string) => (text: string) => text.replace("International Labour Organization", name);
const seed = seedContent(frozenSeed);
const other = changedContent(({ tables }) => void (tables.agencies.find(({ id }) => id === "ilo")!.name = "Labour"));
/** Another folder, with a seed that differs by that name. */
const otherSeed = () => editedSeed({ "agencies.csv": rename("Labour") });

/** As a server with this seed starts. */
async function start(seedDir: string) {
  const log: string[] = [];
  const environment = { dataDir, seedDir, neo4j: null };
  const current = currentDataset(environment, (line) => log.push(line));
  const store = await openCurrent(environment, current, (line) => log.push(line));
  return { store, log };
}
const command = async (name: string, seedDir: string, ...args: string[]) => {
  const env = { ...process.env, DATA_DIR: dataDir, SEED_DIR: seedDir, NEO4J_URI: "" };
  return (await promisify(execFile)(process.execPath, [`server/command/${name}.ts`, ...args], { env })).stdout;
};

test("opening a folder without a store finds nothing and makes nothing", async () => {
  await expect(openStore({ dataDir, neo4j: null }, () => {})).rejects.toThrow(StoreEmpty);
  expect(await readdir(dataDir)).toEqual([]);
});

test("a start publishes its seed where there is none, and again once its files are edited", async () => {
  const seedDir = editedSeed({});
  const first = await start(seedDir);
  expect(first.store.version()).toBe(seed.version);
  await first.store.close();

  const file = join(seedDir, "agencies.csv");
  await writeFile(file, rename("Labour")(await readFile(file, "utf8")));
  const second = await start(seedDir);
  expect(second.store.version()).toBe(other.version);
  expect(second.log).toEqual([
    expect.stringMatching(
      new RegExp(`^Loaded dataset version ${other.version} into .*, in place of version ${seed.version}\\.$`),
    ),
  ]);
  await second.store.close();
});

test("a question and a start with another seed move nobody; a load does", async () => {
  const elsewhere = otherSeed();
  const serving = await start(frozenSeed);
  const pointer = await readFile(join(dataDir, "graph.json"), "utf8");
  expect(await command("query", elsewhere, "regions")).toContain(`version ${seed.version}`);
  const beside = await start(elsewhere);
  expect(beside.store.version()).toBe(seed.version);
  expect(beside.log).toEqual([
    `Ladybug holds dataset version ${seed.version}, which was not published from the seed in ${elsewhere} (version ` +
      `${other.version}): it is served as it is. npm run load publishes the seed.`,
  ]);
  expect(await readFile(join(dataDir, "graph.json"), "utf8")).toBe(pointer);

  expect(await command("load", elsewhere)).toContain(`The version before was ${seed.version}.`);
  await vi.waitFor(
    () => expect([serving, beside].map(({ store }) => store.version())).toEqual([other.version, other.version]),
    10_000,
  );
  for (const { store } of [serving, beside]) await store.close();
  // Nor does the first server come and take it back.
  const again = await start(frozenSeed);
  expect(again.store.version()).toBe(other.version);
  await again.store.close();
});

test("a copy of the seed that served the same version and is edited then is another seed", async () => {
  await (await start(frozenSeed)).store.close();
  const copy = editedSeed({});
  await (await start(copy)).store.close();
  const file = join(copy, "agencies.csv");
  await writeFile(file, rename("Labour")(await readFile(file, "utf8")));
  const edited = await start(copy);
  expect(edited.store.version()).toBe(seed.version);
  await edited.store.close();
});

test("a damaged file of another seed's version is not written over by a start", async () => {
  await (await start(otherSeed())).store.close();
  const { file } = readPointer(dataDir)!;
  await chmod(join(dataDir, file), 0o644);
  await writeFile(join(dataDir, file), "mine");
  const refused = await start(frozenSeed).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(StoreRefused);
  expect((refused as Error).message).toBe(
    `The store file ${file} has 4 bytes instead of ${readPointer(dataDir)!.bytes}: npm run load builds it again. It held ` +
      `dataset version ${other.version}, which is not of the seed in ${frozenSeed}.`,
  );
  expect(readPointer(dataDir)!.version).toBe(other.version);
});

test("a start with another seed does not take a damaged pointer for an empty store; a load mends it", async () => {
  await (await start(frozenSeed)).store.close();
  const path = join(dataDir, "graph.json");
  await writeFile(path, "garbage");
  const elsewhere = otherSeed();
  await expect(start(elsewhere)).rejects.toThrow(
    new StoreRefused(
      `The pointer ${path} cannot be read: npm run load builds it again. It held dataset version ` +
        `${seed.version.slice(0, 16)}, which is not of the seed in ${elsewhere}.`,
    ),
  );
  expect(await readFile(path, "utf8")).toBe("garbage");
  const files = (await readdir(dataDir)).filter((name) => name.endsWith(".lbdb"));
  await tidyLadybug(dataDir);
  expect((await readdir(dataDir)).filter((name) => name.endsWith(".lbdb"))).toEqual(files);
  await publish({ dataDir, neo4j: null }, seed, () => false);
  expect(readPointer(dataDir)!.version).toBe(seed.version);
});

test("a server turns to what is published beside it though nobody asks", async () => {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line) => lines.push(line) });
  const started = startServing(readEnvironment({ DATA_DIR: dataDir, SEED_DIR: frozenSeed }), log);
  await started.ready;
  await publish({ dataDir, neo4j: null }, other, () => true);
  await vi.waitFor(() => expect(lines.join()).toContain(`now serving version ${other.version}`), 4_000);
  await started.close();
});

test("a version that cannot be published leaves the old one in service", async () => {
  await (await openFilled(dataDir, seed)).close();
  const broken = changedContent(({ tables }) => void tables.projects[0]!.items.push("sdg-18"));
  const log: string[] = [];
  const store = await openFilled(dataDir, broken, (line) => log.push(line));
  expect(store.version()).toBe(seed.version);
  expect(log).toEqual([expect.stringMatching(new RegExp(`sdg-18.* Dataset version ${seed.version} is served\\.$`))]);
  await store.close();
});

test("a version that may not be replaced is left, whatever the publisher wants", async () => {
  await (await openFilled(dataDir, seed)).close();
  const refused = publish({ dataDir, neo4j: null }, other, () => false);
  await expect(refused).rejects.toThrow(`npm run load -- --replace ${seed.version}`);
  expect(readPointer(dataDir)!.version).toBe(seed.version);
});

test("a load that is alive keeps its folder, however long it takes; a killed one's goes a minute later", async () => {
  await (await openFilled(dataDir, seed)).close();
  const [alive, killed] = ["building-00000001", "building-00000002"].map((name) => join(dataDir, name));
  for (const [folder, seconds] of [
    [alive!, 50],
    [killed!, 70],
  ] as const) {
    await writeFile(folder, "");
    await utimes(folder, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds);
  }
  await tidyLadybug(dataDir);
  expect((await readdir(dataDir)).filter((name) => name.startsWith("building-"))).toEqual(["building-00000001"]);
});

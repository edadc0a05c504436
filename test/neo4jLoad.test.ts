/** How a Neo4j comes to hold the dataset: an empty one is filled, once; anything else is left alone, and says why. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { seedContent } from "../server/dataset/seedContent.ts";
import { StoreRefused, StoreUnavailable } from "../server/store/store.ts";
import { editedSeed } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { describeWithNeo4j } from "./neo4j/describeWithNeo4j.ts";
import { layWire } from "./neo4j/wire.ts";
import { openFilled } from "./openFilled.ts";
import { changedContent } from "./storeContent.ts";

const seed = seedContent(frozenSeed);
const silent = () => {};

/** Nodes and relationships that the files of the seed make. */
const whole = {
  Dataset: 1,
  Source: 266,
  Framework: 6,
  Item: 278,
  Title: 278,
  Edition: 8,
  Mapping: 8,
  Region: 6,
  Country: 195,
  Agency: 14,
  HlpfYear: 12,
  Figure: 51,
  Aim: 18,
  Session: 24,
  Project: 497,
  MAPS_TO: 356,
  FACILITATES: 40,
  REVIEWS: 53,
  MEASURES: 51 + 18,
  SAME_AS: 5,
};

describeWithNeo4j("loading a Neo4j", (neo4j) => {
  const counts = async () => {
    const rows = await neo4j.database.run("counts");
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  };
  const open = (content = seed, log: (sentence: string) => void = silent) =>
    openFilled(neo4j.database.address, content, log);
  const refusal = async (content = seed) => {
    const error = await open(content).then(
      () => expect.fail("it was opened"),
      (reason: unknown) => reason,
    );
    return error as Error;
  };

  it("fills an empty database with every row, and the Dataset node last", async () => {
    const said: string[] = [];
    const store = await open(seed, (sentence) => said.push(sentence));
    expect(store.version()).toBe(seed.version);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`Loaded dataset version ${seed.version} into Neo4j at bolt://127.0.0.1:`);
    await store.close();
    const made = await counts();
    expect(made).toMatchObject(whole);
    expect(made).not.toHaveProperty("Loading");
  });

  it("answers from what it loaded: C2 links to exactly seven targets, all confirmed", async () => {
    const store = await open();
    const reading = await store.begin();
    const all = await reading.run("links", {});
    const links = all.filter(({ from, mapping }) => from === "wsis-C2" && mapping === "wsis-sdg");
    expect(links.map(({ to }) => to).sort()).toEqual(
      ["sdg-1.4", "sdg-11.5", "sdg-11.b", "sdg-8.2", "sdg-9.1", "sdg-9.a", "sdg-9.c"].sort(),
    );
    expect(new Set(links.map(({ status }) => status))).toEqual(new Set(["confirmed"]));
    reading.end();
    await store.close();
  });

  it("loads nothing when the version matches", async () => {
    await (await open()).close();
    const said: string[] = [];
    await (await open(seed, (sentence) => said.push(sentence))).close();
    expect(said).toEqual([]);
    expect(await counts()).toMatchObject(whole);
  });

  it("never writes to a database with somebody else's data", async () => {
    await neo4j.database.run("somebodyElses");
    const error = await refusal();
    expect(error).toBeInstanceOf(StoreRefused);
    expect(error.message).toContain("holds data that is not of this project");
    expect(error.message).toContain("NEO4J_DATABASE");
    expect(await counts()).toEqual({ Person: 1, Project: 1, WROTE: 1 });
  });

  it("serves a version that was published from elsewhere as it is, and names both", async () => {
    await (await open()).close();
    const other = changedContent(({ tables }) => (tables.items[0]!.title = "Another title"));
    const said: string[] = [];
    const store = await open(other, (sentence) => said.push(sentence));
    expect(store.version()).toBe(seed.version);
    expect(said).toEqual([
      `Neo4j holds dataset version ${seed.version}, which was not published from a test (version ${other.version}): ` +
        "it is served as it is. npm run load publishes the seed.",
    ]);
    await store.close();
    expect(await counts()).toMatchObject(whole);
  });

  it("takes over a load that was killed, and leaves none of its rows", async () => {
    await neo4j.database.run("unfinished", { until: -1 });
    await (await open()).close();
    const made = await counts();
    expect(made).toMatchObject(whole);
    expect(made).not.toHaveProperty("Loading");
  });

  it("waits while another process may still be loading, and says for how long", async () => {
    await neo4j.database.run("unfinished", { until: 3_600_000 });
    const error = await refusal();
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error.message).toMatch(
      /is being loaded by another process with dataset version killed-version; .* in 3[56]\d\d seconds\./,
    );
    expect(await counts()).toEqual({ Loading: 1, Item: 1, Project: 1 });
  });

  it("leaves what others wrote beside a killed load", async () => {
    await neo4j.database.run("unfinished", { until: -1 });
    await neo4j.database.run("remark");
    const error = await refusal();
    expect(error).toBeInstanceOf(StoreRefused);
    expect(await counts()).toEqual({ Loading: 1, Remark: 1 });
  });

  it("is loaded once when two processes come at the same time", async () => {
    const both = await Promise.allSettled([open(), open()]);
    const opened = both.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const turnedAway = both.flatMap((result) => (result.status === "rejected" ? [result.reason as Error] : []));
    expect(opened.length).toBeGreaterThan(0);
    for (const error of turnedAway) expect(error.message).toContain("is being loaded by another process");
    expect(await counts()).toMatchObject(whole);
    await Promise.all(opened.map((store) => store.close()));
  });

  it("recovers after a loading process was killed", async () => {
    const { uri, user, password } = neo4j.database.address;
    const script = join(import.meta.dirname, "neo4j", "loadSlowly.ts");
    const loader = spawn(process.execPath, [script, uri, user, password!], { stdio: ["ignore", "pipe", "inherit"] });
    await once(loader.stdout, "data");
    loader.kill("SIGKILL");
    await once(loader, "exit");
    const left = await counts();
    expect(left).toMatchObject({ Loading: 1, Source: 266 });
    expect(left).not.toHaveProperty("Dataset");

    expect((await refusal()).message).toContain("should that one have been killed");
    await neo4j.database.run("endLease");
    await (await open()).close();
    expect(await counts()).toMatchObject(whole);
  });

  it("makes nothing twice when the answer to a commit is lost", async () => {
    const wire = await layWire(neo4j.server.uri);
    // The first commits are the looks, the schema and the claim: this is one of the steps that make relationships.
    wire.cutAtCommit(27);
    const store = await openFilled({ ...neo4j.database.address, uri: wire.uri }, seed);
    await store.close();
    await wire.close();
    expect(wire.cuts()).toBe(1);
    expect(await counts()).toMatchObject(whole);
  });

  it("is not published over from a folder that knows nothing of its version, unless that is named", async () => {
    await (await open()).close();
    const dataDir = mkdtempSync(join(tmpdir(), "elsewhere-"));
    const { uri, user, password } = neo4j.database.address;
    const SEED_DIR = editedSeed({ "agencies.csv": (text) => text.replace("International Labour", "Labour") });
    const env = {
      ...process.env,
      SEED_DIR,
      DATA_DIR: dataDir,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password!,
    };
    const load = (...args: string[]) =>
      promisify(execFile)(process.execPath, ["server/command/load.ts", ...args], { env });
    const refused = await load().then(
      () => expect.fail("it was loaded"),
      ({ stderr }: { stderr: string }) => stderr,
    );
    expect(refused).toBe(
      `Neo4j at ${uri} holds dataset version ${seed.version}, which was not published from here, and nothing was changed. ` +
        `To publish over it: npm run load -- --replace ${seed.version}\n`,
    );
    const { stdout } = await load("--replace", seed.version);
    expect(stdout).toContain(`The version before was ${seed.version}: 0 rows were added, 1 changed, 0 removed.`);
    rmSync(dataDir, { recursive: true });
  });

  it("is filled by npm run load, which says what it does, and why it does not where it does not", async () => {
    const { uri, user, password } = neo4j.database.address;
    const dataDir = mkdtempSync(join(tmpdir(), "load-"));
    const env = {
      ...process.env,
      SEED_DIR: frozenSeed,
      DATA_DIR: dataDir,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password!,
    };
    const load = (more: Record<string, string> = {}, ...args: string[]) =>
      promisify(execFile)(process.execPath, ["server/command/load.ts", ...args], { env: { ...env, ...more } });
    expect((await load()).stdout).toBe(
      `Publishing dataset version ${seed.version}, the seed in ${frozenSeed}, of ${seed.dataset.created}.\n` +
        `It is in Neo4j at ${uri} (a first load). There was no version before.\n`,
    );
    expect(await counts()).toMatchObject(whole);
    expect((await load()).stdout).toContain(`holds version ${seed.version} already; nothing was changed.\n`);

    const changed = {
      SEED_DIR: editedSeed({ "agencies.csv": (text) => text.replace("International Labour", "Labour") }),
    };
    expect((await load(changed)).stdout).toContain(
      `It is in Neo4j at ${uri}. The version before was ${seed.version}: 0 rows were added, 1 changed, 0 removed.\n`,
    );
    rmSync(dataDir, { recursive: true });

    await neo4j.database.empty();
    await neo4j.database.run("somebodyElses");
    const failed = await load().then(
      () => expect.fail("it was loaded"),
      (error: { code: number; stderr: string }) => error,
    );
    expect(failed.code).toBe(1);
    expect(failed.stderr.trim().split("\n")).toEqual([
      expect.stringContaining("holds data that is not of this project"),
    ]);
    expect(await counts()).toEqual({ Person: 1, Project: 1, WROTE: 1 });
  });

  it("stops at a row that names a node that is not there, and can be loaded right after", async () => {
    const broken = changedContent(({ tables }) => tables.projects[0]!.items.push("sdg-18"));
    const error = await refusal(broken);
    expect(error.message).toBe("1 of ADDRESSES from Project to Item name a node that is not there.");
    expect(await counts()).not.toHaveProperty("Dataset");
    await (await open()).close();
    expect(await counts()).toMatchObject(whole);
  });
});

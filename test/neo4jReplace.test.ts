/** A later version in a Neo4j: what differs, in one transaction, under a lease; what is refused, fails or is lost changes nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import type { Content } from "../server/dataset/content.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import type { Neo4jAddress } from "../server/environment.ts";
import { openNeo4j } from "../server/store/neo4j.ts";
import { publish } from "../server/store/publish.ts";
import { StoreRefused, StoreUnavailable } from "../server/store/store.ts";
import { editedSeed } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { newContent, oldContent } from "./everyKind.ts";
import { describeWithNeo4j } from "./neo4j/describeWithNeo4j.ts";
import { layWire } from "./neo4j/wire.ts";
import { changedContent } from "./storeContent.ts";

const seed = seedContent(frozenSeed);

/** With it the transaction that publishes ends, before its commit. */
const lastStatement = "SET d = $dataset";

/** The seed with so many more sources: rows that nothing else hangs on. */
const withSources = (count: number) =>
  changedContent(({ tables }) => {
    const [first] = tables.sources;
    for (let i = 0; i < count; i++) tables.sources.push({ ...first!, id: `zz-${i}` });
  });

describeWithNeo4j(
  "publishing to a Neo4j that holds a version",
  (neo4j) => {
    // Each test begins from what the one before has left.
    vi.setConfig({ testTimeout: 120_000 });

    const put = (content: Content, address: Neo4jAddress = neo4j.database.address) =>
      publish({ dataDir: "", neo4j: address }, content);
    const refusal = (content: Content) =>
      put(content).then(
        () => expect.fail("it was published"),
        (error: Error) => error,
      );

    /** Every node and relationship as text, less the hour of the load and a lease. */
    const graph = async () => {
      const rows = (await neo4j.database.run("graph")) as { kind: string; properties: Record<string, unknown> }[];
      const lasting = (properties: object) =>
        Object.entries(properties)
          .filter(([name]) => name !== "loadedAt" && !name.startsWith("lease"))
          .sort(([a], [b]) => (a < b ? -1 : 1));
      return rows.map(({ properties, ...row }) => JSON.stringify({ ...row, properties: lasting(properties) })).sort();
    };
    const kinds = (rows: string[]) => new Set(rows.map((row) => JSON.parse(row).kind as string));
    const without = (rows: string[], others: string[]) => {
      const known = new Set(others);
      return rows.filter((row) => !known.has(row));
    };

    it("makes the graph that a first load makes, from one that differs in every kind of node and relationship", async () => {
      await put(newContent);
      const fresh = await graph();
      await neo4j.database.empty();
      await put(oldContent);
      const old = await graph();
      const all = kinds(fresh);
      expect(all.size).toBe(16 + 15);
      expect(kinds(without(fresh, old))).toEqual(all);
      expect(kinds(without(old, fresh))).toEqual(all);

      const { before, version, how } = await put(newContent);
      expect([before, version]).toEqual([oldContent.version, newContent.version]);
      expect(how).toMatchObject({
        added: expect.any(Number),
        changed: expect.any(Number),
        removed: expect.any(Number),
      });
      expect(await graph()).toEqual(fresh);

      expect(await put(newContent)).toMatchObject({ how: null });
      expect(await graph()).toEqual(fresh);
    });

    it("counts what it did: one project more, one changed, one less", async () => {
      await put(seed);
      const next = changedContent(({ tables }) => {
        const removed = tables.projects.pop()!;
        tables.projects[0]!.title = "Another title";
        tables.projects.push({ ...tables.projects[1]!, id: "zz-project", items: ["sdg-9"], country: null });
        expect([removed.items.length, removed.country]).toEqual([1, "BGD"]);
      });
      expect((await put(next)).how).toEqual({ added: 2, changed: 1, removed: 3 });
    });

    it("takes a doubled relationship back to one", async () => {
      await put(seed);
      const before = await graph();
      await neo4j.database.run("doubled");
      const next = changedContent(({ tables }) => void (tables.items[0]!.title = "Another title"));
      expect((await put(next)).how).toEqual({ added: 0, changed: 1, removed: 1 });
      await put(seed);
      expect(await graph()).toEqual(before);
    });

    it("is followed by a server, which sees the old or the new version whole and nothing between", async () => {
      await put(oldContent);
      const titles = (content: Content) =>
        content.dataset.tables.projects.map(({ id, title, summary }) => ({ id, title, summary }));
      const whole = new Map([oldContent, newContent].map((content) => [content.version, titles(content)]));
      const store = await openNeo4j(neo4j.database.address);
      const seen = new Set<string>();
      let publishing = true;
      const read = async () => {
        while (publishing || !seen.has(newContent.version)) {
          const reading = await store.begin();
          const rows = await reading.run("projectColumns", { after: "", first: 1000 }).catch((error: unknown) => {
            expect(error).toBeInstanceOf(StoreUnavailable);
            return null;
          });
          if (rows) {
            expect(rows.map(({ id, title, summary }) => ({ id, title, summary }))).toEqual(whole.get(reading.version));
            seen.add(reading.version);
          }
          reading.end();
        }
      };
      await Promise.all([read(), read(), put(newContent).finally(() => (publishing = false))]);
      expect([...seen].sort()).toEqual([oldContent.version, newContent.version].sort());
      await store.close();
    });

    it("that fails in the middle leaves the old version, and can be done right after", async () => {
      await put(seed);
      const before = await graph();
      const broken = changedContent(({ tables }) => {
        tables.items[0]!.title = "Another title";
        tables.projects[0]!.items.push("sdg-18");
      });
      expect((await refusal(broken)).message).toBe(
        "1 of ADDRESSES from Project to Item name a node that is not there.",
      );
      expect(await graph()).toEqual(before);
      expect((await put(newContent)).before).toBe(seed.version);
    });

    it("does not take away what somebody else hangs on", async () => {
      await put(seed);
      const gone = seed.dataset.tables.projects.at(-1)!.id;
      await neo4j.database.run("noted", { project: gone });
      const before = await graph();
      const next = changedContent(({ tables }) => void tables.projects.pop());
      const error = await refusal(next);
      expect(error).toBeInstanceOf(StoreRefused);
      expect(error.message).toMatch(/^Neo4j at bolt:\S+ does not take the change: Cannot delete node.*relationships/);
      expect(await graph()).toEqual(before);
      await neo4j.database.run("unnoted");
    });

    it("is done once when the answer to its commit is lost", async () => {
      await put(newContent);
      const fresh = await graph();
      await put(oldContent);
      const wire = await layWire(neo4j.server.uri);
      const address = { ...neo4j.database.address, uri: wire.uri };
      wire.cutAtCommitOf(lastStatement);
      expect((await put(newContent, address)).before).toBe(oldContent.version);
      expect(wire.cuts()).toBe(1);
      expect(await graph()).toEqual(fresh);
      await wire.close();
    });

    it("waits for nobody: while another process publishes it says so, and takes over once that is silent", async () => {
      await put(seed);
      await neo4j.database.run("lease", { left: 3_600_000 });
      const error = await refusal(newContent);
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toMatch(/is being loaded by another process; .* in 3[56]\d\d seconds\.$/);
      await neo4j.database.run("lease", { left: -1 });
      expect((await put(newContent)).before).toBe(seed.version);
    });

    it("by two processes at the same time leaves one of the two versions whole", async () => {
      const other = changedContent(({ tables }) => void (tables.items[0]!.title = "Another title"));
      const fresh = new Map<string, string[]>();
      for (const content of [other, newContent]) {
        await put(content);
        fresh.set(content.version, await graph());
      }
      await put(seed);
      const results = await Promise.allSettled([put(other), put(newContent)]);
      for (const result of results)
        if (result.status === "rejected") expect(result.reason).toBeInstanceOf(StoreUnavailable);
      const store = await openNeo4j(neo4j.database.address);
      expect(await graph()).toEqual(fresh.get(store.version()!));
      await store.close();
    });

    it("that is killed in the middle leaves the old version", async () => {
      await put(seed);
      const before = await graph();
      const wire = await layWire(neo4j.server.uri);
      const changed = editedSeed({ "agencies.csv": (text) => text.replace("International Labour", "Labour") });
      const dataDir = await mkdtemp(join(tmpdir(), "killed-"));
      const env = { ...process.env, NEO4J_URI: wire.uri, NEO4J_USER: "neo4j", NEO4J_PASSWORD: neo4j.server.password };
      const sent = wire.holdAt(lastStatement);
      const child = spawn(process.execPath, ["server/command/load.ts", "--replace", seed.version], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...env, SEED_DIR: changed, DATA_DIR: dataDir },
      });
      await sent;
      child.kill("SIGKILL");
      await once(child, "exit");
      await wire.close();
      await rm(dataDir, { recursive: true });

      expect(await graph()).toEqual(before);
      await neo4j.database.run("lease", { left: -1 });
      expect((await put(newContent)).before).toBe(seed.version);
    });

    it("of 20,000 rows is done in one transaction; of one more it is refused, with what to do instead", async () => {
      await put(seed);
      const before = await graph();
      const error = await refusal(withSources(20_001));
      expect(error).toBeInstanceOf(StoreRefused);
      expect(error.message).toMatch(
        /differs from the one in Neo4j at \S+ by more than 20,000 rows.*nothing was changed: load it into an empty database/,
      );
      expect(await graph()).toEqual(before);
      expect((await put(withSources(20_000))).how).toEqual({ added: 20_000, changed: 0, removed: 0 });
    });
  },
  { keep: true },
);

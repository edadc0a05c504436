/** An app over a Neo4j that is emptied, filled and published to while it serves: nobody is turned away who need not be. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, expect, it, vi } from "vitest";
import type { App } from "../server/app.ts";
import { createApp } from "../server/app.ts";
import type { Content } from "../server/dataset/content.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import type { Serving } from "../server/serving.ts";
import { createServing } from "../server/serving.ts";
import { connectNeo4j } from "../server/store/neo4jConnection.ts";
import { openNeo4j } from "../server/store/neo4j.ts";
import { publish } from "../server/store/publish.ts";
import { StoreUnavailable } from "../server/store/store.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { describeWithNeo4j } from "./neo4j/describeWithNeo4j.ts";
import { changedContent } from "./storeContent.ts";

const seed = seedContent(frozenSeed);
const other = changedContent(({ tables }) => {
  for (const row of tables.projects) row.summary = "Another summary.";
});

describeWithNeo4j(
  "an app over a Neo4j",
  (neo4j) => {
    vi.setConfig({ testTimeout: 120_000 });
    let serving: Serving;
    let app: App;
    let log: string[];
    const put = (content: Content) => publish({ dataDir: "", neo4j: neo4j.database.address }, content);
    async function serve() {
      log = [];
      const store = await openNeo4j(neo4j.database.address);
      // A server that has just started may take its time; like ours, this tries again.
      const open = () => createServing(store, (line) => log.push(line), seed.version);
      serving = await vi.waitFor(open, { timeout: 60_000, interval: 1_000 });
      app = createApp({
        serving: () => serving,
        template: async () => readFileSync("client/index.html", "utf8"),
        files: new Map(),
        frameAncestors: [],
        log: pino({ level: "silent" }),
      });
    }
    afterEach(() => serving?.close());
    const summaries = () =>
      app.fetch(
        new Request("http://localhost/graphql", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: "{ projects(first: 2) { nodes { summary } } }" }),
        }),
      );
    /** Whether a page has an answer to each of its questions, none of them stale. */
    const isWhole = (html: string) => !/<html [^>]*data-stale/.test(html) && !html.includes(`{"error":`);
    const ready = async () => {
      await new Promise((later) => setTimeout(later, 1_000));
      return (await app.fetch(new Request("http://localhost/ready"))).json();
    };

    it("answers the first question after a change of the version from the new one, and the page too", async () => {
      await put(seed);
      await serve();
      const page = "http://localhost/?select=wsis-C4__sdg-4";
      expect(isWhole(await (await app.fetch(new Request(page))).text())).toBe(true);
      await put(other);
      const answers = await Promise.all([summaries(), summaries()]);
      for (const answer of answers) {
        expect([answer.status, answer.headers.get("dataset-version")]).toEqual([200, other.version]);
        expect(await answer.json()).toMatchObject({
          data: { projects: { nodes: [{ summary: "Another summary." }, { summary: "Another summary." }] } },
          extensions: { dataset: other.version },
        });
      }
      await put(seed);
      const html = await app.fetch(new Request(page));
      expect([html.status, html.headers.get("dataset-version")]).toEqual([200, seed.version]);
      expect(isWhole(await html.text())).toBe(true);
      expect(log).toEqual([`now serving version ${other.version}`, `now serving version ${seed.version}`]);
    });

    it("names in /ready the version of its seed beside another that it serves", async () => {
      await put(other);
      await serve();
      expect(await ready()).toMatchObject({ status: "ready", version: other.version, seed: seed.version });
      await put(seed);
      await summaries();
      expect(await ready()).not.toHaveProperty("seed");
    });

    it("tells an emptied database from one that does not answer, and goes on when it is filled again", async () => {
      await put(seed);
      await serve();
      await neo4j.database.empty();
      expect(await ready()).toMatchObject({
        status: "store unavailable",
        reason: "the store holds no dataset; npm run load fills it",
      });
      expect((await summaries()).status).toBe(503);
      await put(other);
      await ready();
      const version = async () => (await summaries()).headers.get("dataset-version");
      await expect.poll(version, { timeout: 30_000 }).toBe(other.version);
      expect(log).toEqual([
        `Neo4j at ${neo4j.server.uri} holds no dataset: npm run load fills it. What memory holds is served on.`,
        "The store answers again.",
        `now serving version ${other.version}`,
      ]);
    });

    it("takes a transaction that an administrator has ended for the database's trouble", async () => {
      await put(seed);
      await serve();
      const connection = connectNeo4j(neo4j.database.address);
      const slow = readFileSync(join(import.meta.dirname, "neo4j", "slow.cypher"), "utf8");
      const ended = connection.read((ask) => ask(slow)).catch((error: unknown) => error);
      await expect.poll(async () => (await neo4j.database.run("terminate")).length, { timeout: 4_000 }).toBe(1);
      const error = await ended;
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect((error as Error).message).toMatch(/^Neo4j at \S+ does not answer: .*terminated/i);
      await connection.close();
    });
  },
  { keep: true },
);

/** A Neo4j while it is served: what is asked and how, what it says when it cannot answer, and how it comes back. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { connectNeo4j } from "../server/store/neo4jConnection.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import type { Store } from "../server/store/store.ts";
import { StoreRefused, StoreUnavailable } from "../server/store/store.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { describeWithOwnNeo4j } from "./neo4j/describeWithNeo4j.ts";
import { freePort } from "./freePort.ts";
import { openFilled } from "./openFilled.ts";
import { layWire } from "./neo4j/wire.ts";

const seed = seedContent(frozenSeed);
const statement = (name: string) => readFileSync(join(import.meta.dirname, "neo4j", `${name}.cypher`), "utf8");

async function failure(attempt: Promise<unknown>): Promise<Error> {
  return attempt.then(
    () => expect.fail("it succeeded"),
    (error: Error) => error,
  );
}

describeWithOwnNeo4j(
  "a Neo4j that is served",
  (neo4j) => {
    const open = (change: Partial<typeof neo4j.database.address> = {}): Promise<Store> =>
      openFilled({ ...neo4j.database.address, ...change }, seed);

    beforeAll(async () => (await open()).close());

    it.each(["bolt", "neo4j"])("answers at %s://", async (scheme) => {
      const store = await open({ uri: neo4j.server.uri.replace("bolt", scheme), database: "neo4j" });
      const reading = await store.begin();
      expect(reading.version).toBe(seed.version);
      expect(await reading.run("regions", {})).toHaveLength(6);
      reading.end();
      await store.close();
    });

    it("takes and gives whole numbers as such", async () => {
      const store = await open();
      const reading = await store.begin();
      expect(await reading.run("projectColumns", { after: "", first: 2 })).toHaveLength(2);
      const reviews = await reading.run("hlpfReviews", {});
      expect(reviews.find(({ item }) => item === "sdg-9")!.year).toBe(2017);
      reading.end();
      await store.close();
    });

    it("lets nothing be written by a question", async () => {
      const connection = connectNeo4j(neo4j.database.address);
      const error = await failure(connection.read((ask) => ask(statement("remark"))));
      expect(error.message).toMatch(/read access mode/);
      await connection.close();
    });

    it("ends a question that takes too long, on the server too", async () => {
      const connection = connectNeo4j(neo4j.database.address);
      const error = await failure(connection.read((ask) => ask(statement("slow"))));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toMatch(/took too long to answer|did not answer within 5 seconds/);
      await expect.poll(() => neo4j.database.run("running"), { timeout: 10_000 }).toEqual([{ slow: 0 }]);
      await connection.close();
    });

    it("names the user whose password is wrong", async () => {
      const error = await failure(open({ password: "wrong" }));
      expect(error).toBeInstanceOf(StoreRefused);
      expect(error.message).toBe(
        `Neo4j at ${neo4j.server.uri} does not accept the password of user neo4j: check NEO4J_USER and NEO4J_PASSWORD.`,
      );
    });

    it("says when the first password still has to be changed", async () => {
      await neo4j.database.run("newUser");
      const error = await failure(open({ user: "newcomer", password: "first-password" }));
      expect(error).toBeInstanceOf(StoreRefused);
      expect(error.message).toContain("wants the first password of user newcomer changed");
    });

    it("says when too many wrong passwords were tried", async () => {
      await neo4j.database.run("newUser");
      let message = "";
      for (let i = 0; i < 10 && !message.includes("too many"); i++) {
        message = (await failure(open({ user: "newcomer", password: "wrong" }))).message;
      }
      expect(message).toContain("has seen too many wrong passwords of user newcomer");
    });

    it("asks for a password where none is given", async () => {
      const error = await failure(open({ password: null }));
      expect(error).toBeInstanceOf(StoreRefused);
      expect(error.message).toBe(`Neo4j at ${neo4j.server.uri} asks for a password: set NEO4J_PASSWORD.`);
    });

    it.each(["bolt", "neo4j"])("names a database that is not there, at %s://", async (scheme) => {
      const uri = neo4j.server.uri.replace("bolt", scheme);
      const error = await failure(open({ uri, database: "nowhere" }));
      expect(error).toBeInstanceOf(StoreRefused);
      expect(error.message).toBe(`Neo4j at ${uri} has no database nowhere: check NEO4J_DATABASE.`);
    });

    it.each(["bolt", "neo4j"])("says that nothing answers at a %s:// address without a server", async (scheme) => {
      const uri = `${scheme}://127.0.0.1:${await freePort()}`;
      const error = await failure(open({ uri }));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toContain(`Neo4j at ${uri} does not answer: `);
    });

    it("says so where something else answers", async () => {
      const web = createServer((_, response) => response.end("hello")).listen(0, "127.0.0.1");
      await once(web, "listening");
      const error = await failure(open({ uri: `bolt://127.0.0.1:${(web.address() as AddressInfo).port}` }));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toContain("does not answer: Server responded HTTP");
      web.close();
    });

    it("gives up on a server that is silent, and goes on with the same reading once it speaks again", async () => {
      const wire = await layWire(neo4j.server.uri);
      const store = await open({ uri: wire.uri });
      const reading = await store.begin();
      wire.hold(true);
      const errors = await Promise.all([failure(reading.run("regions", {})), failure(store.begin())]);
      for (const error of errors) {
        expect(error).toBeInstanceOf(StoreUnavailable);
        expect(error.message).toMatch(/did not answer within 5 seconds|does not answer/);
      }
      wire.hold(false);
      expect(await reading.run("regions", {})).toHaveLength(6);
      reading.end();
      await store.close();
      await wire.close();
    });

    it("is unavailable while the server is down, and needs no restart when it comes back", async () => {
      const store = await open();
      const reading = await store.begin();
      await neo4j.server.kill();
      const error = await failure(reading.run("regions", {}));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toContain(`Neo4j at ${neo4j.server.uri} does not answer`);
      await neo4j.server.restart();
      expect(await reading.run("regions", {})).toHaveLength(6);
      reading.end();
      await store.close();
    });

    it("lets no reading go on over a change of the dataset", async () => {
      const store = await open();
      const before = await store.begin();
      await neo4j.database.run("setVersion", { version: "another" });
      const error = await failure(before.run("regions", {}));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toContain(`no longer holds dataset version ${seed.version}`);
      expect(store.version()).toBe("another");
      const after = await store.begin();
      expect(after.version).toBe("another");
      expect(await after.run("regions", {})).toHaveLength(6);
      await neo4j.database.run("setVersion", { version: seed.version });
      before.end();
      after.end();
      await store.close();
    });

    it("closes after the last reading has ended, and then begins none", async () => {
      const store = await open();
      const reading = await store.begin();
      const closed = store.close();
      expect(await reading.run("regions", {})).toHaveLength(6);
      expect((await failure(store.begin())).message).toContain("is closed");
      reading.end();
      reading.end();
      await closed;
      expect(store.version()).toBeNull();
      expect((await failure(reading.run("regions", {}))).message).toContain("after the end of its reading");
    });
  },
  { keep: true },
);

/** The environment variables: defaults, each accepted form, and the sentence for each bad value. */
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnvironment } from "../server/environment.ts";

describe("readEnvironment", () => {
  it("serves the embedded store on port 4000 of this machine when nothing is set", () => {
    expect(readEnvironment({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      keepAliveSeconds: 65,
      maxConnections: 1_000,
      dataDir: resolve("data"),
      seedDir: resolve("seed"),
      neo4j: null,
      publicUrl: null,
      frameAncestors: [],
      logLevel: "info",
    });
  });

  it("takes an empty variable as not set, as compose files pass it", () => {
    expect(readEnvironment({ PORT: "", NEO4J_URI: "", NEO4J_PASSWORD: "", LOG_LEVEL: " " })).toEqual(
      readEnvironment({}),
    );
  });

  it.each([
    ["Neo4j://127.0.0.1:7687", "neo4j://127.0.0.1:7687"],
    ["BOLT+SSC://Graph.Example.org", "bolt+ssc://Graph.Example.org"],
  ])("takes the scheme of NEO4J_URI in any case: %s", (given, uri) => {
    expect(readEnvironment({ NEO4J_URI: given }).neo4j?.uri).toBe(uri);
  });

  it("takes what chooses among the servers of a cluster", () => {
    const uri = "neo4j+s://graph.example.org?policy=europe&region=west";
    expect(readEnvironment({ NEO4J_URI: uri }).neo4j?.uri).toBe(uri);
  });

  it.each([
    ["https://example.org/a/../explorer/", "https://example.org/explorer"],
    ["HTTPS://Example.org", "https://example.org"],
  ])("takes PUBLIC_URL %s as browsers read it", (given, url) => {
    expect(readEnvironment({ PUBLIC_URL: given }).publicUrl).toBe(url);
  });

  it("reads every variable", () => {
    const read = readEnvironment({
      PORT: "8080",
      HOST: "0.0.0.0",
      KEEP_ALIVE_SECONDS: "130",
      MAX_CONNECTIONS: "200",
      DATA_DIR: "/data",
      SEED_DIR: "/app/seed",
      NEO4J_URI: "neo4j+s://graph.example.org:7687",
      NEO4J_USER: "reader",
      NEO4J_PASSWORD: " with space ",
      NEO4J_DATABASE: "wsis.2026",
      PUBLIC_URL: "https://example.org/explorer/",
      FRAME_ANCESTORS: "https://www.example.org, https://*.example.int:8443 'self'",
      LOG_LEVEL: "debug",
    });
    expect(read).toEqual({
      port: 8080,
      host: "0.0.0.0",
      keepAliveSeconds: 130,
      maxConnections: 200,
      dataDir: "/data",
      seedDir: "/app/seed",
      neo4j: {
        uri: "neo4j+s://graph.example.org:7687",
        user: "reader",
        password: " with space ",
        database: "wsis.2026",
      },
      publicUrl: "https://example.org/explorer",
      frameAncestors: ["https://www.example.org", "https://*.example.int:8443", "'self'"],
      logLevel: "debug",
    });
  });

  it("asks Neo4j as its first user, without a password and in the home database unless told otherwise", () => {
    expect(readEnvironment({ NEO4J_URI: "bolt://127.0.0.1:7687" }).neo4j).toEqual({
      uri: "bolt://127.0.0.1:7687",
      user: "neo4j",
      password: null,
      database: null,
    });
  });

  it.each(["0", "1", "65535"])("takes port %s", (text) => {
    expect(readEnvironment({ PORT: text }).port).toBe(Number(text));
  });

  it.each(["1", "3600"])("keeps idle connections for %s seconds", (text) => {
    expect(readEnvironment({ KEEP_ALIVE_SECONDS: text }).keepAliveSeconds).toBe(Number(text));
  });

  it.each(["10", "100000"])("takes %s connections", (text) => {
    expect(readEnvironment({ MAX_CONNECTIONS: text }).maxConnections).toBe(Number(text));
  });

  it.each(["localhost", "::1", "192.0.2.7", "explorer.internal"])("takes host %s", (text) => {
    expect(readEnvironment({ HOST: text }).host).toBe(text);
  });

  it.each(["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])("takes the scheme %s", (scheme) => {
    expect(readEnvironment({ NEO4J_URI: `${scheme}://[::1]:7687` }).neo4j?.uri).toBe(`${scheme}://[::1]:7687`);
  });

  it.each([
    ["PORT", "65536", "a whole number from 0 to 65535"],
    ["PORT", "-1", "a whole number"],
    ["PORT", "4000.5", "a whole number"],
    ["PORT", "http", "a whole number"],
    ["HOST", "127.0.0.1:80", "without a port"],
    ["KEEP_ALIVE_SECONDS", "0", "a whole number from 1 to 3600"],
    ["KEEP_ALIVE_SECONDS", "3601", "a whole number from 1 to 3600"],
    ["KEEP_ALIVE_SECONDS", "65s", "a whole number from 1 to 3600"],
    ["MAX_CONNECTIONS", "9", "a whole number from 10 to 100000"],
    ["MAX_CONNECTIONS", "100001", "a whole number from 10 to 100000"],
    ["HOST", "http://localhost", "an address or a name"],
    ["DATA_DIR", "a\0b", "the path of a folder"],
    ["NEO4J_URI", "http://localhost:7474", "bolt, bolt+s"],
    ["NEO4J_URI", "localhost:7687", "and a host"],
    ["NEO4J_URI", "bolt://", "and a host"],
    ["NEO4J_URI", "bolt://localhost:99999", "and a host"],
    ["NEO4J_URI", "bolt://localhost?policy=a", "and a host"],
    ["NEO4J_URI", "neo4j://localhost:7687?", "and a host"],
    ["NEO4J_URI", "neo4j://localhost?policy", "and a host"],
    ["NEO4J_URI", "neo4j://localhost?policy=a&policy=b", "and a host"],
    ["NEO4J_URI", "neo4j://localhost/wsis", "and a host"],
    ["NEO4J_DATABASE", "no", "3 to 63 letters"],
    ["NEO4J_DATABASE", "9lives", "beginning with a letter"],
    ["NEO4J_DATABASE", "a".repeat(64), "3 to 63 letters"],
    ["PUBLIC_URL", "example.org", "an http or https address"],
    ["PUBLIC_URL", "ftp://example.org", "an http or https address"],
    ["PUBLIC_URL", "https:example.org/x", "an http or https address"],
    ["PUBLIC_URL", "https://example.org/?a=b", "without user, query and fragment"],
    ["FRAME_ANCESTORS", "https://a.example; script-src *", "addresses of sites"],
    ["FRAME_ANCESTORS", "https://a.example/path", "without a path"],
    ["FRAME_ANCESTORS", "'none' https://a.example", "addresses of sites"],
    ["LOG_LEVEL", "loud", "one of silent, error, warn, info, debug"],
  ])("refuses %s %j by name", (name, value, expected) => {
    const read = () => readEnvironment({ NEO4J_URI: "bolt://localhost", [name]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(`${name} is ${JSON.stringify(value)}; expected `);
    expect(read).toThrow(expected);
  });

  it("does not show a password that stands in the address", () => {
    const read = () => readEnvironment({ NEO4J_URI: "bolt://neo4j:secret@localhost" });
    expect(read).toThrow("NEO4J_URI");
    expect(read).not.toThrow("secret");
  });

  it.each(["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"])("refuses %s without an address", (name) => {
    expect(() => readEnvironment({ [name]: "explorer" })).toThrow(`${name} is set but NEO4J_URI is not`);
  });
});

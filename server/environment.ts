/** What the operator may set from outside, read from environment variables; a bad value stops the start by its name. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./projectFolder.ts";

export interface Environment {
  port: number;
  host: string;
  /** How long an idle connection is kept. */
  keepAliveSeconds: number;
  /** Connections at a time. */
  maxConnections: number;
  /** Where the embedded store, imports and caches live. By default, like the seed, in the project's folder. */
  dataDir: string;
  seedDir: string;
  /** Null: the embedded store. */
  neo4j: Neo4jAddress | null;
  /** Without a slash at its end; null: links are made from the request. */
  publicUrl: string | null;
  /** Sources of a content policy that may frame an embed; empty: nobody. */
  frameAncestors: string[];
  logLevel: LogLevel;
}

export interface Neo4jAddress {
  uri: string;
  user: string;
  /** Null: a database that asks for none. */
  password: string | null;
  /** Null: the user's home database. */
  database: string | null;
}

export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

type Variables = Readonly<Record<string, string | undefined>>;

/** Its message is a sentence for the operator that names the variable, its value and what was expected. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** The process's variables, with those of a file `.env` where it is run; what is set outside wins. */
function withFile(): Variables {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/** Reads all variables; an empty one counts as not set. Throws EnvironmentError for the first that is wrong. */
export function readEnvironment(variables: Variables = withFile()): Environment {
  return {
    port: number(variables, "PORT", 4000, 0, 65_535, " (0: any free port)"),
    host: read(variables, "HOST", "an address or a name without a port, such as 0.0.0.0", isHost) ?? "127.0.0.1",
    keepAliveSeconds: number(variables, "KEEP_ALIVE_SECONDS", 65, 1, 3_600),
    maxConnections: number(variables, "MAX_CONNECTIONS", 1_000, 10, 100_000),
    dataDir: read(variables, "DATA_DIR", "the path of a folder", isPath) ?? join(projectFolder, "data"),
    seedDir: read(variables, "SEED_DIR", "the path of a folder", isPath) ?? join(projectFolder, "seed"),
    neo4j: neo4j(variables),
    publicUrl: publicUrl(variables),
    frameAncestors: frameAncestors(variables),
    logLevel: logLevel(variables),
  };
}

function number(variables: Variables, name: string, usual: number, least: number, most: number, remark = ""): number {
  const isInside = (text: string) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
  const text = read(variables, name, `a whole number from ${least} to ${most}${remark}`, isInside);
  return text === null ? usual : Number(text);
}

function neo4j(variables: Variables): Neo4jAddress | null {
  const schemes = "bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc";
  if (/\/\/[^/]*@/.test(variables.NEO4J_URI ?? "")) {
    throw new EnvironmentError("NEO4J_URI holds a user or password; expected these in NEO4J_USER and NEO4J_PASSWORD.");
  }
  const given = read(variables, "NEO4J_URI", `${schemes} and a host, such as neo4j://localhost:7687`, isNeo4jUri);
  // A scheme has no case, but the driver knows the lower one alone.
  const uri = given?.replace(/^[^:]+/, (scheme) => scheme.toLowerCase()) ?? null;
  const user = read(variables, "NEO4J_USER", "a name", () => true);
  const database = read(
    variables,
    "NEO4J_DATABASE",
    "3 to 63 letters, digits, dots and dashes, beginning with a letter",
    (text) => /^[a-z][a-z0-9.-]{2,62}$/i.test(text),
  );
  // Not trimmed: a space may belong to a password.
  const password = variables.NEO4J_PASSWORD || null;
  if (uri !== null) return { uri, user: user ?? "neo4j", password, database };
  const stray = ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"].find((name) => variables[name]);
  if (stray) {
    throw new EnvironmentError(
      `${stray} is set but NEO4J_URI is not: set NEO4J_URI to use Neo4j, or unset ${stray} to use the embedded store.`,
    );
  }
  return null;
}

function publicUrl(variables: Variables): string | null {
  const expected = "an http or https address without user, query and fragment, such as https://example.org/explorer";
  const text = read(variables, "PUBLIC_URL", expected, (value) => {
    const url = URL.parse(value);
    return !!url && /^https?:\/\//i.test(value) && !/[?#@\s]/.test(value);
  });
  return text === null ? null : new URL(text).href.replace(/\/+$/, "");
}

/** The value becomes part of a header, so only the forms that a content policy knows for sites pass. */
function frameAncestors(variables: Variables): string[] {
  const source = /^(\*|'self'|'none'|https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?)$/i;
  const split = (text: string) => text.split(/[\s,]+/).filter(Boolean);
  const expected =
    "addresses of sites without a path, split by spaces, such as https://www.example.org https://*.example.int; or *, 'self', 'none'";
  const text = read(variables, "FRAME_ANCESTORS", expected, (value) => {
    const sources = split(value);
    return sources.every((one) => source.test(one)) && (sources.length === 1 || !sources.includes("'none'"));
  });
  return split(text ?? "").filter((one) => one !== "'none'");
}

function logLevel(variables: Variables): LogLevel {
  const expected = `one of ${logLevels.join(", ")}`;
  const text = read(variables, "LOG_LEVEL", expected, (value) => (logLevels as readonly string[]).includes(value));
  return (text as LogLevel | null) ?? "info";
}

function read(variables: Variables, name: string, expected: string, valid: (text: string) => boolean): string | null {
  const text = variables[name]?.trim();
  if (!text) return null;
  if (!valid(text)) throw new EnvironmentError(`${name} is ${JSON.stringify(text)}; expected ${expected}.`);
  return text;
}

function isHost(text: string): boolean {
  return /^[a-z0-9._-]+$/i.test(text) || /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text);
}

function isPath(text: string): boolean {
  return !text.includes("\0");
}

function isNeo4jUri(text: string): boolean {
  const url = URL.parse(text);
  return (
    !!url &&
    /^(bolt|neo4j)(\+s|\+ssc)?:$/.test(url.protocol) &&
    url.hostname !== "" &&
    ["", "/"].includes(url.pathname) &&
    url.hash === "" &&
    isRouting(url, text)
  );
}

/** What stands after `?` chooses among the servers of a cluster, so it goes with neo4j: alone, each name once and filled. */
function isRouting({ protocol, searchParams }: URL, text: string): boolean {
  const names = [...searchParams.keys()];
  const isFilled = names.length > 0 && [...searchParams].every(([name, value]) => name !== "" && value !== "");
  return !text.includes("?") || (protocol.startsWith("neo4j") && isFilled && new Set(names).size === names.length);
}

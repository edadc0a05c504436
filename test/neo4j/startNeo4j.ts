/** Starts a real Neo4j (community edition) on a free port of this machine, for tests and for `npm run neo4j`. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../freePort.ts";
import { classPath } from "./libraries.ts";

export interface RunningNeo4j {
  /** bolt://127.0.0.1:<port>; the same port answers neo4j://. */
  uri: string;
  user: string;
  password: string;
  process: ChildProcess;
  /** Ends it at once, as a power cut would; its files and its port stay for `restart`. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Lets it write its files and end; its folder goes when it was not the caller's. */
  stop(): Promise<void>;
}

interface Options {
  /** Where its files are kept; a new folder that goes with it when not given. */
  folder?: string;
  /** Any free port when not given. */
  port?: number;
  password?: string;
}

/** Resolves when it answers. It ends with this process, however this process ends. */
export async function startNeo4j(options: Options = {}): Promise<RunningNeo4j> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "neo4j-")));
  const port = options.port ?? (await freePort());
  const password = options.password ?? "not-a-secret";
  const libraries = await classPath();
  const start = () => launch(libraries, [folder, String(port), password]);
  const tidy = () => (options.folder ? undefined : rm(folder, { recursive: true, force: true }));

  const running: RunningNeo4j = {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password,
    process: await start().catch(async (error: unknown) => {
      await tidy();
      throw error;
    }),
    async kill() {
      running.process.kill("SIGKILL");
      await ended(running.process);
    },
    async restart() {
      running.process = await start();
    },
    async stop() {
      running.process.stdin?.end();
      await ended(running.process);
      await tidy();
    },
  };
  return running;
}

/** Tuned to start fast: no second compiler, the plainest garbage collector. */
async function launch(libraries: string, settings: string[]): Promise<ChildProcess> {
  const tuning = ["-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
  const program = join(import.meta.dirname, "Neo4j.java");
  // A process group of its own: Ctrl-C ends this process, which then lets the server write its files.
  const command = [...tuning, "-cp", libraries, program, ...settings];
  const java = spawn("java", command, { stdio: "pipe", detached: true });
  let said = "";
  java.stderr.on("data", (text) => (said += text));
  const ready = new Promise<boolean>((resolve) => {
    java.stdout.on("data", (text) => String(text).includes("ready") && resolve(true));
    java.once("exit", () => resolve(false));
    java.once("error", () => resolve(false));
  });
  if (!(await ready))
    throw new Error(`Neo4j did not start: ${said.trim().split("\n").at(-1) || "java gave no reason"}`);
  return java;
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
}

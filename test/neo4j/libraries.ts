/** What a real Neo4j needs on this machine: a Java development kit, 17 or later, and its libraries, which Maven fetches once. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const folder = import.meta.dirname;
const list = join(folder, "target", "classpath.txt");

/** A sentence on what this machine lacks for a Neo4j; null where nothing. */
export async function lacking(): Promise<string | null> {
  const java = await run("java", ["--list-modules"]).catch(() => null);
  const compiler = Number(/^jdk\.compiler@(\d+)/m.exec(java?.stdout ?? "")?.[1] ?? 0);
  if (compiler < 17) return "a Neo4j needs a Java development kit of version 17 or later, and java does not start one";
  if (await known()) return null;
  const maven = await run("mvn", ["-v"]).catch(() => null);
  return maven ? null : "a Neo4j needs Maven, to fetch its libraries; found no mvn";
}

/** The class path of the libraries that pom.xml names, fetched into the user's Maven repository when missing. */
export async function classPath(): Promise<string> {
  const ready = await known();
  if (ready) return ready;
  await mkdir(join(folder, "target"), { recursive: true });
  const unfinished = `${list}.${process.pid}`;
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath";
  await run("mvn", ["-q", "-B", goal, `-Dmdep.outputFile=${unfinished}`], { cwd: folder });
  await rename(unfinished, list);
  return readFile(list, "utf8");
}

async function known(): Promise<string | null> {
  const [listed, asked] = await Promise.all([stat(list).catch(() => null), stat(join(folder, "pom.xml"))]);
  if (!listed || listed.mtimeMs < asked.mtimeMs) return null;
  const path = await readFile(list, "utf8");
  return path.split(delimiter).every((file) => existsSync(file)) ? path : null;
}

/** Child processes of the benches: started, waited for, their CPU read from the system, ended. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../test/freePort.ts";

export interface Server {
  url: string;
  pid: number;
  /** Milliseconds from the start of the process to the first answer that satisfied `ready`. */
  startedIn: number;
  stop: () => Promise<void>;
}

/** The flags of `npm start`. */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
const flags = scripts.start.match(/--[\w-]+=\S+/g) ?? [];

/** Starts `node file` with PORT set and waits until `path` answers 200; rejects when the process ends before. */
export async function startServer(file: string, env: Record<string, string>, path: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, [...flags, file], {
    env: { ...process.env, ...env, PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while ((await status(url + path)) !== 200) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode} before it was ready`);
    await sleep(2);
  }
  return { url, pid: child.pid ?? 0, startedIn: performance.now() - begin, stop: () => end(child) };
}

const status = (url: string): Promise<number> =>
  fetch(url).then(
    async (response) => (await response.arrayBuffer(), response.status),
    () => 0,
  );

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** CPU seconds that the living threads of a process have used, to the nanosecond (Linux: schedstat of each task). */
export function cpuOf(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = tasks.map((task) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e9;
}

/** Resident memory of a process in MB, now and at its highest. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0) / 1024;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

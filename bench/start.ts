/** Process start to ready and to the first matrix on a loaded store, against the start of bare node:http. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./process.ts";
import { type Figure, median, plain } from "./table.ts";

const rounds = 9;
const firstMatrix = `/graphql?query=${encodeURIComponent("{matrix{packed{verdict}}}")}`;

export async function start(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "bench-start-"));
  const env = { DATA_DIR: data, LOG_LEVEL: "error" };
  const loading = await startServer("dist/server/main.js", env, "/ready");
  await loading.stop();
  const times = { floor: [] as number[], ready: [] as number[], matrix: [] as number[] };
  const once = async (file: string, path: string, into: number[]) => {
    const server = await startServer(file, env, path);
    into.push(server.startedIn);
    await server.stop();
  };
  for (let round = 0; round < rounds; round++) {
    await once("bench/floor.js", "/", times.floor);
    await once("dist/server/main.js", "/ready", times.ready);
    await once("dist/server/main.js", firstMatrix, times.matrix);
  }
  rmSync(data, { recursive: true });
  const ratio = (values: number[]) => median(values.map((value, i) => value / (times.floor[i] ?? NaN)));
  const figure = (what: string, values: number[]): Figure =>
    plain(what, `${ratio(values).toFixed(1)} × the floor (${median(values).toFixed(0)} ms)`);
  return [
    plain("seed to ready, first start with an empty data folder", `${loading.startedIn.toFixed(0)} ms`),
    plain("process start of bare node:http to its first answer", `${median(times.floor).toFixed(0)} ms`),
    figure("process start to ready, loaded store", times.ready),
    figure("process start to the first matrix, loaded store", times.matrix),
  ];
}

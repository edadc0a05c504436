/** Server CPU of two servers under the same requests, in turn, as ratios round by round. */
import { cpuOf, type Server } from "./process.ts";
import { median } from "./table.ts";

const rounds = 9;

export interface Question {
  query: string;
  /** Variables of the i-th request: differing, so that no answer can be kept from the one before. */
  variables: (i: number) => Record<string, unknown>;
}

async function cpuPerRequest(
  server: Server,
  { query, variables }: Question,
  requests: number,
  from: number,
): Promise<number> {
  const before = cpuOf(server.pid);
  for (let i = from; i < from + requests; i++) {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query, variables: variables(i) }),
    });
    const text = await response.text();
    if (response.status !== 200 || text.includes('"errors"')) throw new Error(`asked in vain: ${text.slice(0, 300)}`);
  }
  return (cpuOf(server.pid) - before) / requests;
}

/** Median of the ratios of nine rounds, floor and candidate in turn. */
export async function cpuRatio(floor: Server, candidate: Server, question: Question, requests: number) {
  const ratios: number[] = [];
  const seconds: number[] = [];
  let i = 0;
  await cpuPerRequest(candidate, question, requests, i);
  await cpuPerRequest(floor, question, requests, i);
  for (let round = 0; round < rounds; round++) {
    i += requests;
    // The floor is so quick that it takes several times the requests to weigh as much.
    const below = await cpuPerRequest(floor, question, requests * 4, i);
    const above = await cpuPerRequest(candidate, question, requests, i);
    ratios.push(above / below);
    seconds.push(above);
  }
  return {
    ratio: median(ratios),
    milliseconds: median(seconds) * 1000,
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}

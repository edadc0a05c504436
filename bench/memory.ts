/** Resident memory after what a hostile client may send: many documents, long or short, and answers that it does not take. */
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { memoryOf, type Server, startServer } from "./process.ts";
import { type Figure, plain } from "./table.ts";

/** A document of some 13 kB and 1,450 tokens, as many as are taken, that differs with its number. */
function longDocument(number: number): string {
  const names = Array.from({ length: 160 }, (_, i) => `n${number}_${i}_`.padEnd(26, "x"));
  const fragments = names.map((name) => `fragment ${name} on Dataset { origin }`);
  return `{ dataset { ${names.map((name) => `...${name}`).join(" ")} } } ${fragments.join(" ")}`;
}

const shortDocument = (number: number) => `query q${number} { dataset { origin } }`;

async function post({ url }: Server, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${text.slice(0, 200)}`);
}

async function documents(server: Server, count: number, documentOf: (number: number) => string): Promise<void> {
  for (let i = 0; i < count; i++) await post(server, documentOf(i));
}

/** Sockets that ask for a page or a file and read nothing of the answers. */
function unread({ url }: Server, connections: number, requests: string): Socket[] {
  const { hostname, port } = new URL(url);
  return Array.from({ length: connections }, () => {
    const socket = connect(Number(port), hostname).pause();
    socket.on("error", () => {});
    socket.write(requests);
    return socket;
  });
}

/** Waits until resident memory has not grown for some seconds, half a minute at most. */
async function settled({ pid }: Server): Promise<void> {
  let highest = 0;
  for (let second = 0, since = 0; second < 30 && since < 5; second++) {
    await pause(1_000);
    const { now } = memoryOf(pid);
    since = now > highest + 5 ? 0 : since + 1;
    highest = Math.max(highest, now);
  }
}

const asked = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n`;

async function notTaken(server: Server, connections: number, requests: string): Promise<void> {
  const sockets = unread(server, connections, requests);
  await settled(server);
  for (const socket of sockets) socket.destroy();
}

/** The largest answer at GraphiQL's address, be it the page or a script that it names. */
async function graphiql({ url }: Server): Promise<string> {
  const html = await (await fetch(`${url}/graphql`, { headers: { accept: "text/html" } })).text();
  const [, script] = /<script src="([^"]+)"/.exec(html) ?? [];
  return script ? `/${script}` : "/graphql";
}

const loads: Record<string, (server: Server) => Promise<void>> = {
  "3,000 documents of 13 kB": (server) => documents(server, 3_000, longDocument),
  "20,000 short documents": (server) => documents(server, 20_000, shortDocument),
  "250 requests for GraphiQL sent ahead on a connection that reads nothing": (server) =>
    notTaken(server, 1, asked("/graphql").repeat(250)),
  "100 connections that ask for GraphiQL's script and read nothing": async (server) =>
    notTaken(server, 100, asked(await graphiql(server))),
};

/** `folder`: that of the project whose build is measured. */
export async function memory(folder: string): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "bench-memory-"));
  const env = { DATA_DIR: data, LOG_LEVEL: "error" };
  const figures: Figure[] = [];
  for (const [what, load] of Object.entries(loads)) {
    const server = await startServer(join(folder, "dist/server/main.js"), env, "/ready");
    const before = memoryOf(server.pid).now;
    await load(server);
    const { now, peak } = memoryOf(server.pid);
    figures.push(
      plain(`resident after ${what}`, `${now.toFixed(0)} MB (before ${before.toFixed(0)}, peak ${peak.toFixed(0)})`),
    );
    await server.stop();
  }
  rmSync(data, { recursive: true });
  return figures;
}

/** The app as a function over the embedded store with the seed, and a store that a test can take away or count. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { App, AppParts } from "../server/app.ts";
import { createApp } from "../server/app.ts";
import type { QuestionName, Run } from "../server/store/questions.ts";
import { createServing } from "../server/serving.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import type { Store } from "../server/store/store.ts";
import { StoreUnavailable } from "../server/store/store.ts";
import { fillFolder } from "./fillFolder.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { openFilled } from "./openFilled.ts";

export interface OpenApp {
  fetch(address: string, init?: RequestInit): Promise<Response>;
  /** As a server has it answered. */
  answer: App["answer"];
  ask(query: string, variables?: object): Promise<Answer>;
  /** Names of the questions put to the store since last told. */
  asked(): QuestionName[];
  /** What the store does instead of answering; null: it answers. */
  fault(error: Error | "never" | null): void;
  /** Lines of the log since last told. */
  logged(): Record<string, unknown>[];
  close(): Promise<void>;
}
export interface Answer {
  // A test reads what it has asked for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[];
}

export async function openApp(parts: Partial<AppParts> = {}, seed = frozenSeed): Promise<OpenApp> {
  const folder = mkdtempSync(join(tmpdir(), "app-"));
  const content = seedContent(seed);
  await fillFolder(folder, content);
  const store = faulty(await openFilled(folder, content));
  const serving = await createServing(store, () => {});
  const lines: string[] = [];
  const app = createApp({
    serving: () => serving,
    template: async () => readFileSync("client/index.html", "utf8"),
    files: new Map(),
    frameAncestors: [],
    log: pino({ level: "info" }, { write: (line) => lines.push(line) }),
    ...parts,
  });
  const fetch = (address: string, init?: RequestInit) => app.fetch(new Request(`http://localhost${address}`, init));
  return {
    fetch,
    answer: app.answer,
    ask: async (query, variables) => (await post(fetch, { query, variables })).json() as Promise<Answer>,
    asked: () => store.asked.splice(0),
    fault: (error) => (store.fault = error),
    logged: () => lines.splice(0).map((line) => JSON.parse(line)),
    async close() {
      store.fault = null;
      await serving.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A question as a client sends it. */
export const post = (fetch: OpenApp["fetch"], body: object, headers: Record<string, string> = {}) =>
  fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

export const gone = () => new StoreUnavailable("the store is taken away by a test");

function faulty(store: Store): Store & { fault: Error | "never" | null; asked: QuestionName[] } {
  const state = { ...store, version: () => store.version(), close: () => store.close() };
  const faults = {
    ...state,
    fault: null as Error | "never" | null,
    asked: [] as QuestionName[],
    async begin() {
      const reading = await store.begin();
      const run: Run = async (name, params) => {
        faults.asked.push(name);
        if (faults.fault === "never") return new Promise(() => {});
        if (faults.fault) throw faults.fault;
        return reading.run(name, params);
      };
      return { ...reading, run };
    },
  };
  return faults;
}

/** The commands `query` and `load` on the embedded store: tables, JSON, and one sentence for what cannot be asked. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questionArguments } from "../server/command/questionArguments.ts";
import { cypherNames } from "../server/store/cypherFiles.ts";
import { questionFile } from "../server/store/questionFile.ts";
import { frozenSeed } from "./frozenSeed.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "query-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const command = (name: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [`server/command/${name}.ts`, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, SEED_DIR: frozenSeed, NEO4J_URI: "" },
  });
const refused = (...args: string[]) =>
  command("query", ...args).then(
    ({ stdout }) => `answered: ${stdout}`,
    ({ code, stderr }: { code: number; stderr: string }) => `${code}: ${stderr}`,
  );

test("a store that holds nothing is not filled by a question", async () => {
  expect(await refused("regions")).toBe(
    `1: The embedded store in ${dataDir} holds no dataset: npm run load fills it.\n`,
  );
  expect(await readdir(dataDir)).toEqual([]);
});

test("load publishes, and says what, from where, into which store, and what was there before", async () => {
  const { stdout } = await command("load");
  expect(stdout).toMatch(
    /^Publishing dataset version ([0-9a-f]{64}), the seed in \S+, of \d{4}-\d\d-\d\d\.\nIt is in the embedded store, \S+\.lbdb \(a new file\)\. There was no version before\.\n$/,
  );
});

test("a question is answered as a table", async () => {
  const { stdout } = await command("query", "facilitators", "ids=wsis-C5");
  expect(stdout).toMatch(/\(index\).*item.*agency.*role.*status.*source/);
  expect(stdout).toMatch(/'wsis-C5'.*'itu'.*'lead'.*'confirmed'/);
  expect(stdout).toMatch(/1 row from Ladybug, version [0-9a-f]{64}\n$/);
});

test("a question is answered as JSON", async () => {
  const { stdout } = await command("query", "hlpfYearReviews", "years=2017,1900", "--json");
  const goals = (JSON.parse(stdout) as { item: string }[]).map(({ item }) => item);
  expect(goals).toEqual(["sdg-1", "sdg-14", "sdg-17", "sdg-2", "sdg-3", "sdg-5", "sdg-9"]);
});

test("without a question, all of them are listed with their parameters", async () => {
  const { stdout } = await command("query");
  expect(stdout.match(/^\w+/gm)).toEqual(cypherNames());
  expect(stdout).toContain("matrix rows=… columns=… position=…\n    For every pair");
});

test("what cannot be asked is refused in one sentence", async () => {
  expect(await refused("matrices")).toMatch(/^1: unknown question: matrices; expected one of agencies, .+, sources\n$/);
  expect(await refused("../matrix")).toMatch(/^1: unknown question/);
  expect(await refused("matrix", "rows=wsis")).toBe("1: matrix needs columns=…: id of the framework of the columns\n");
  expect(await refused("regions", "--csv")).toMatch(/^1: Unknown option '--csv'; expected a question/);
});

test("the embedded store is built anew beside the file that is served", async () => {
  const first = (await readdir(dataDir)).filter((name) => name.endsWith(".lbdb"));
  expect(first).toHaveLength(1);
  const { stdout } = await command("load");
  const [, made] = /(graph-\S+\.lbdb) \(a new file\)\. The version before was [0-9a-f]{64}\.\n$/.exec(stdout) ?? [];
  expect((await readdir(dataDir)).filter((name) => name.endsWith(".lbdb")).sort()).toEqual([...first, made].sort());
});

const asked = (question: string, ...args: string[]) => questionArguments(question, questionFile(question), args);

test("arguments become the parameters that a question names", () => {
  expect(asked("regions")).toEqual({});
  expect(asked("projectColumns", "after=", "first=5")).toEqual({ after: "", first: 5 });
  expect(asked("sources", "ids=a,b")).toEqual({ ids: ["a", "b"] });
  expect(asked("sources", "ids=")).toEqual({ ids: [] });
  expect(asked("projects", "ids=a=b")).toEqual({ ids: ["a=b"] });
  expect(asked("decisions", "pairs=wsis-C5__sdg-9,wsis-C7-egov__sdg-9.c")).toEqual({
    pairs: [
      { row: "wsis-C5", column: "sdg-9" },
      { row: "wsis-C7-egov", column: "sdg-9.c" },
    ],
  });
});

test.each([
  ["regions", ["ids=a"], "unknown parameter: ids; regions takes none"],
  ["matrix", ["row=wsis"], "unknown parameter: row; matrix takes rows, columns, position"],
  ["sources", ["ids"], "ids has no value; write ids=…, texts with commas between"],
  ["sources", ["ids=a", "ids=b"], "ids is given twice; expected once"],
  ["projectColumns", ["first=1.5"], 'first is "1.5"; expected a whole number'],
  ["hlpfYearReviews", ["years=2017,soon"], 'years is "2017,soon"; expected whole numbers with commas between'],
  ["decisions", ["pairs=wsis-C5"], 'pairs is "wsis-C5"; expected pairs like wsis-C5__sdg-9 with commas between'],
])("%s %j: %s", (question, args, sentence) => {
  expect(() => asked(question, ...args)).toThrow(sentence);
});

test("every parameter of every question is of a kind that can be written on the command line", () => {
  for (const name of cypherNames()) {
    for (const [parameter, { kind }] of questionFile(name).parameters) {
      expect(["text", "texts", "whole number", "whole numbers", "pairs"], `${name} ${parameter}`).toContain(kind);
    }
  }
});

/**
 * Both stores give the same rows, byte for byte, to every question, and the rows that its description promises; and the
 * Cypher matrix agrees with the columns.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matrix } from "../server/counts/matrix.ts";
import { readMemory } from "../server/memory/readMemory.ts";
import type { QuestionName, QuestionRow, Questions, Run } from "../server/store/questions.ts";
import { questions } from "../server/store/questions.ts";
import type { BothStores } from "./bothStores.ts";
import { lackingBoth, openBoth } from "./bothStores.ts";
import { rowFaults } from "./rowFaults.ts";
import { changedContent } from "./storeContent.ts";

/** The seed, with what today's is without: decisions, a framework's title, a dropped link, texts that are hard to carry. */
const content = changedContent(({ tables }) => {
  const decided = { agency: "itu", date: "2026-11-01", sourceId: "own-proposal" };
  tables.decisions.push({ id: "d-1", row: "wsis-C5", column: "sdg-9", decision: "keep", note: null, ...decided });
  tables.decisions.push({ id: "d-2", row: "wsis-C5", column: "sdg-9", decision: "reword", note: "\n'", ...decided });
  tables.titles.push({ item: "sdg", lang: "pt", title: "ODS", status: "official-name", sourceId: "recollection" });
  const dropped = tables.links.find((link) => link.id === "wsis-sdg__wsis-C2__sdg-1.4")!;
  dropped.until = "ed-2026-proposals";
  tables.links.push({ ...dropped, since: "ed-2026-proposals", until: null, status: "provisional", rationale: null });
  const texts = ["😀 \ufffd עברית", 'a "b" \\ c', "[x, y]", "null", " spaces  ", "1\r\n2", "İstanbul ẞ"];
  for (const [index, text] of texts.entries()) Object.assign(tables.projects[index]!, { title: text, summary: text });
  Object.assign(tables.projects[8]!, { items: [], primary: null, country: null, year: null, inferred: [] });
});

type WithParams = {
  [N in QuestionName]: Questions[N]["params"] extends Record<string, never> ? never : N;
}[QuestionName];

/** What to ask each question with that takes parameters; a new one does not compile until it has some. */
const cases: { [N in WithParams]: Questions[N]["params"][] } = {
  projectColumns: [
    { after: "", first: 1 },
    { after: "", first: 10_000 },
    { after: "m", first: 50 },
    { after: "zzz", first: 50 },
  ],
  projects: [{ ids: [] }, { ids: ["nobody"] }, { ids: content.dataset.tables.projects.map((row) => row.id) }],
  matrix: [1, 2, 8].map((position) => ({ rows: "wsis", columns: "sdg", position })),
};

function pairsOfFrameworks() {
  const ids = content.dataset.tables.frameworks.map((row) => row.id);
  return ids.flatMap((rows) => ids.filter((columns) => columns !== rows).map((columns) => ({ rows, columns })));
}

describe.skipIf(await lackingBoth())("on Ladybug and Neo4j", () => {
  let stores: BothStores;
  beforeAll(async () => {
    stores = await openBoth(content);
  });
  afterAll(() => stores?.close());

  test.each(Object.keys(questions) as QuestionName[])("%s", async (name) => {
    let count = 0;
    for (const params of name in cases ? cases[name as WithParams] : [{}]) {
      const [ladybug, neo4j] = await Promise.all(
        [stores.ladybug, stores.neo4j].map(({ run }): Promise<object[]> => run(name, params as never)),
      );
      for (const row of [...ladybug!, ...neo4j!]) expect(rowFaults(name, row), JSON.stringify(row)).toEqual([]);
      expect(comparable(ladybug!)).toEqual(comparable(neo4j!));
      count += ladybug!.length;
    }
    expect(count).toBeGreaterThan(0);
  });

  test(
    "on both stores the Cypher matrix is what the columns say, for all pairs of frameworks",
    { timeout: 120_000 },
    async () => {
      for (const { run } of [stores.ladybug, stores.neo4j]) {
        const memory = await readMemory(run);
        for (const pair of pairsOfFrameworks()) {
          const { cells, edition } = matrix(memory, { ...pair, rowLevel: "ALL", columnLevel: "ALL" });
          const counted = cells
            .map(({ row, column, links, evidence }) => ({
              row: row.id,
              column: column.id,
              links: links.length,
              projects: evidence.projects,
            }))
            .filter(({ links, projects }) => links > 0 || projects > 0);
          const asked = await (run as Run)("matrix", { ...pair, position: edition.position });
          expect(asked).toEqual(counted.sort(byIds));
        }
      }
    },
  );
});

const byIds = (a: QuestionRow<"matrix">, b: QuestionRow<"matrix">) =>
  (a.row === b.row ? +(a.column > b.column) : +(a.row > b.row)) * 2 - 1;

/** A row as bytes. Collected lists and the keys of maps in them have no promised order; each store has its own hour of load. */
const comparable = (rows: object[]): string[] => rows.map((row) => JSON.stringify({ ...row, ...settled(row) }));

const settled = (row: object) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name, value]) => name === "loadedAt" || Array.isArray(value))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(sortedKeys).sort() : "an hour"]),
  );

const sortedKeys = (entry: unknown): string =>
  entry !== null && typeof entry === "object"
    ? JSON.stringify(Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))))
    : JSON.stringify(entry);

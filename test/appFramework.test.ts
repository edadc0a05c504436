/** A framework is data: a toy one, added as rows, is in API, search and page without a line of code. */
import { expect, onTestFinished, test } from "vitest";
import { editedSeed } from "./brokenSeed.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { toyFramework } from "./toyFramework.ts";

/** Each test takes its own, since an edited seed goes with its test. */
async function toyApp(): Promise<OpenApp> {
  const app = await openApp({}, editedSeed(toyFramework));
  onTestFinished(() => app.close());
  return app;
}

interface Id {
  id: string;
}
const ids = (things: Id[]) => things.map(({ id }) => id);

test("the API knows its levels, links, evidence and projects", async () => {
  const app = await toyApp();
  const { data, errors } = await app.ask(`{
    framework(id: "toy") { short title(language: FR) top: items(level: TOP) { id } leaf: items(level: LEAF) { id } items { id } }
    matrix(rows: "wsis", columns: "toy", columnLevel: ALL) { base cells { id claim standing verdict reason links { rationale } evidence { projects } } }
    reversed: matrix(rows: "toy", columns: "sdg") { cells { id claim } }
    search(text: "first step") { node { id } }
    project(id: "toy-network-fra-2026") { items { id } }
    item(id: "toy-1") { title(language: FR) sessions { id } projects { totalCount } }
  }`);
  expect(errors).toBeUndefined();
  expect(data.framework).toMatchObject({ short: "Aim", title: "Plan pour rire" });
  expect(ids(data.framework.top)).toEqual(["toy-1", "toy-2"]);
  expect(ids(data.framework.leaf)).toEqual(["toy-1.a", "toy-1.b", "toy-2"]);
  expect(ids(data.framework.items)).toEqual(["toy-1", "toy-1.a", "toy-1.b", "toy-2"]);
  expect(data.matrix.base).toBe(1);
  const cell = (id: string) => data.matrix.cells.find((each: Id) => each.id === id);
  for (const id of ["wsis-C2__toy-1", "wsis-C2__toy-1.a"]) {
    expect(cell(id)).toMatchObject({
      claim: "PROPOSED",
      standing: "OWN",
      verdict: "UNDECIDED",
      reason: "UNCONFIRMED",
      links: [{ rationale: "Networks carry the step." }],
      evidence: { projects: 1 },
    });
  }
  expect(cell("wsis-C2__toy-2")).toMatchObject({
    claim: "NONE",
    verdict: "EMPTY",
    links: [],
    evidence: { projects: 1 },
  });
  const reversed = data.reversed.cells as (Id & { claim: string })[];
  expect(reversed.find(({ id }) => id === "toy-2__sdg-4")!.claim).toBe("PROPOSED");
  expect(reversed.find(({ id }) => id === "toy-2__sdg-5")!.claim).toBe("NOT_EXAMINED");
  expect(ids(data.search.map(({ node }: { node: Id }) => node))).toContain("toy-1.a");
  expect(ids(data.project.items)).toEqual(["wsis-C2", "sdg-9", "toy-1.a", "toy-2"]);
  expect(data.item).toEqual({
    title: "Un premier but",
    sessions: [{ id: "toy-session-2026" }],
    projects: { totalCount: 1 },
  });
});

test("the page shows its matrix and what is known of a cell", async () => {
  const app = await toyApp();
  const response = await app.fetch("/?rows=wsis&columns=toy&select=wsis-C2__toy-1.a");
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).toContain("A first aim");
  expect(html).toContain("Networks carry the step.");
  expect(app.logged()).toEqual([]);
});

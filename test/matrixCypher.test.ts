/** The matrix in Cypher, which shares no code with the columns, counts the same, in every edition and with a new framework. */
import { expect, test } from "vitest";
import { matrix } from "../server/counts/matrix.ts";
import { editedSeed, replaced } from "./brokenSeed.ts";
import { withStored } from "./storedMemory.ts";
import { toyFramework } from "./toyFramework.ts";

test("on the embedded store links and projects of every pair of items agree", async () => {
  const dropped = replaced(",ed-2015-matrix,,", ",ed-2015-matrix,ed-2024-gdc,");
  const changed = { ...toyFramework, "links.csv": (text: string) => dropped(String(toyFramework["links.csv"]!(text))) };
  await withStored(editedSeed(changed), async (memory, run) => {
    let compared = 0;
    for (const edition of memory.editions) {
      for (const [rows, columns] of [
        ["wsis", "sdg"],
        ["sdg", "toy"],
        ["wsis", "toy"],
        ["connect2020", "sdg"],
      ] as const) {
        const levels = { rowLevel: "ALL", columnLevel: "ALL" } as const;
        const { cells } = matrix(memory, { rows, columns, ...levels, edition: edition.id });
        const counted = cells
          .map(({ row, column, links, evidence }) => [row.id, column.id, links.length, evidence.projects] as const)
          .filter(([, , links, projects]) => links + projects > 0);
        const asked = await run("matrix", { rows, columns, position: edition.position });
        const told = asked.map(({ row, column, links, projects }) => [row, column, links, projects]);
        expect(told.map(String).sort()).toEqual(counted.map(String).sort());
        compared += counted.length;
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });
});

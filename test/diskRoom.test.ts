/** A disk that is nearly full: the embedded store is not begun there, since the library could not end its load in order. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { StatsFs } from "node:fs";
import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { buildVersion } from "../server/store/ladybugVersions.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { StoreRefused } from "../server/store/store.ts";
import { frozenSeed } from "./frozenSeed.ts";

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return { ...real, statfs: vi.fn(real.statfs) };
});

const folder = mkdtempSync(join(tmpdir(), "room-"));
afterAll(() => rmSync(folder, { recursive: true }));

const free = (megabytes: number, blocks = 1_000_000) =>
  vi.mocked(statfs).mockResolvedValueOnce({ blocks, bavail: megabytes * 256, bsize: 4096 } as StatsFs);

test("too little room is refused in a sentence that says how much is needed, and nothing stays behind", async () => {
  free(20);
  const refused = await buildVersion(folder, seedContent(frozenSeed)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreRefused);
  expect((refused as Error).message).toMatch(
    /^DATA_DIR .+ cannot be written \(No space left: loading takes up to (3|4)\d MB, 20 MB are free\): give a folder with room/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("room enough, and a file system that does not tell, are loaded", async () => {
  free(100);
  await buildVersion(folder, seedContent(frozenSeed));
  free(0, 0);
  await buildVersion(folder, seedContent(frozenSeed));
  expect(readdirSync(folder).filter((name) => name.endsWith(".lbdb"))).toHaveLength(2);
});

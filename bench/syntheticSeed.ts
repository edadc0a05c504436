/** A seed with many made-up projects, the same for the same number: for measuring only, never for the page. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Uniform numbers from 0 to 1 (the mulberry32 generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A folder with the seed and `count` projects in place of the real ones. Lines and goals are those of a real project
 * drawn at random, so that the density of the matrix stays the real one; the rest is drawn anew.
 */
export function syntheticSeed(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "synthetic-seed-"));
  cpSync("seed", folder, { recursive: true });
  const file = join(folder, "projects.csv");
  const [head = [], ...real] = parse(readFileSync(file)) as string[][];
  const countries = (parse(readFileSync(join(folder, "countries.csv"))) as string[][]).slice(1).map(([iso3]) => iso3);
  const at = (name: string) => head.indexOf(name);
  const next = random(20171);
  const pick = <T>(values: T[]): T => values[Math.floor(next() * values.length)] as T;
  const lines = Array.from({ length: count }, (_, i) => {
    const row = [...pick(real)];
    const set = (name: string, value: string) => (row[at(name)] = value);
    set("id", `synthetic-${String(i).padStart(7, "0")}`);
    set("title", `Synthetic ${pick(["network", "school", "clinic", "market", "library", "farm"])} project ${i}`);
    set("organisation", `Organisation ${Math.floor(next() * count * 0.4)}`);
    set("country", next() < 0.9 ? (pick(countries) ?? "") : "");
    set("year", String(2004 + Math.floor(next() * 22)));
    set(
      "summary",
      `Brings ${pick(["broadband", "skills", "records", "prices", "books", "weather"])} to ${Math.floor(next() * 900)} places.`,
    );
    for (const name of ["records", "sameAs", "url", "note", "inferred"]) set(name, "");
    return row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  });
  writeFileSync(file, [head.join(","), ...lines, ""].join("\n"));
  return folder;
}

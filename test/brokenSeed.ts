/** Copies of the seed for tests, changed in one place. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const seedDir = fileURLToPath(new URL("../seed", import.meta.url));

/** What a file becomes: its text is handed over and the new text, or bytes, comes back; null removes the file. */
export type Edit = (text: string) => string | Uint8Array | null;

/** A copy of the seed with edited files, by name; it is removed after the test. */
export function editedSeed(edits: Record<string, Edit>): string {
  const dir = mkdtempSync(join(tmpdir(), "seed-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(seedDir, dir, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(dir, file);
    const edited = edit(readFileSync(path, "utf8"));
    if (edited === null) rmSync(path);
    else writeFileSync(path, edited);
  }
  return dir;
}

/** Replaces a text that occurs; the first time only. */
export const replaced =
  (old: string, by: string): Edit =>
  (text) => {
    if (!text.includes(old)) throw new Error(`no ${JSON.stringify(old)} to replace`);
    return text.replace(old, () => by);
  };

/** Adds lines and puts all of them in code-point order, under the header. Cells must hold no line break. */
export const withLines =
  (...lines: string[]): Edit =>
  (text) => {
    const [header = "", ...rest] = text.trimEnd().split("\n");
    const sortable = (line: string) => Buffer.from(line.replaceAll(",", "\u0000"));
    return [header, ...[...rest, ...lines].sort((a, b) => Buffer.compare(sortable(a), sortable(b)))].join("\n") + "\n";
  };

/** The line, from 1, at which a text stands in a file of a folder. */
export function lineOf(dir: string, file: string, text: string): number {
  const before = readFileSync(join(dir, file), "utf8").split(text, 1)[0] ?? "";
  return before.split("\n").length;
}

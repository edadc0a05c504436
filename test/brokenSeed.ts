/** Copies of the seed for tests, changed in one place, and what a check should find there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { check } from "../server/check/check.ts";
import { frozenSeed } from "./frozenSeed.ts";

/** What a file becomes: it gets the file's text and gives the new text, or bytes; null removes the file. */
export type Edit = (text: string) => string | Uint8Array | null;

/** A copy of the seed with edited files, by name; it is removed after the test. */
export function editedSeed(edits: Readonly<Record<string, Edit>>): string {
  const dir = mkdtempSync(join(tmpdir(), "seed-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(frozenSeed, dir, { recursive: true });
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

/** Replaces in the first line that begins so. */
export const inLine =
  (start: string, old: string, by: string): Edit =>
  (text) => {
    const lines = text.split("\n");
    const place = lines.findIndex((line) => line.startsWith(start));
    return lines.with(place, String(replaced(old, by)(lines[place] ?? ""))).join("\n");
  };

/** Adds lines, each before the first line that comes after it in the order of cells. */
export const withLines =
  (...added: string[]): Edit =>
  (text) => {
    const [header = "", ...lines] = text.trimEnd().split("\n");
    const sortable = (line: string) => Buffer.from(line.replaceAll(",", "\u0000"));
    for (const line of added) {
      const place = lines.findIndex((other) => Buffer.compare(sortable(other), sortable(line)) > 0);
      lines.splice(place < 0 ? lines.length : place, 0, line);
    }
    return [header, ...lines].join("\n") + "\n";
  };

/** A broken copy and its only fault; `line` is the beginning of the line where it stands, null for the whole file. */
export interface Breakage {
  name: string;
  edits: Readonly<Record<string, Edit>>;
  file: string;
  line: string | null;
  column: string | null;
  message: string;
}

/** A breakage of one file, found in the line that begins so, with edits of other files where it needs them. */
export const broken = (
  name: string,
  file: string,
  edit: Edit,
  line: string,
  column: string,
  message: string,
  others: Readonly<Record<string, Edit>> = {},
): Breakage => ({ name, edits: { ...others, [file]: edit }, file, line, column, message });

/** Checks the broken copy: it has this fault and no other. */
export function expectFault({ edits, file, line: start, column, message }: Breakage): void {
  const dir = editedSeed(edits);
  const line = start === null ? null : lineOf(dir, file, start);
  expect(check(dir)).toEqual([{ file, line, column, message }]);
}

/** The line, from 1, that begins so in a file of a folder. */
function lineOf(dir: string, file: string, start: string): number {
  const place = `\n${readFileSync(join(dir, file), "utf8")}`.indexOf(`\n${start}`);
  if (place < 0) throw new Error(`no line of ${file} begins with ${JSON.stringify(start)}`);
  return `\n${readFileSync(join(dir, file), "utf8")}`.slice(0, place + 1).split("\n").length - 1;
}

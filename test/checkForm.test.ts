/** The form of the files: each kind of fault is found where it stands, and nothing else with it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../server/check/check.ts";
import type { Breakage, Edit } from "./brokenSeed.ts";
import { editedSeed, expectFault, replaced } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";

/** A breakage of agencies.csv, or of another file. */
const broken = (
  name: string,
  edit: Edit,
  line: string | null,
  column: string | null,
  message: string,
  file = "agencies.csv",
): Breakage => ({ name, edits: { [file]: edit }, file, line, column, message });

const cases: Breakage[] = [
  broken(
    "byte order mark",
    (text) => `\uFEFF${text}`,
    "",
    null,
    "the file begins with a byte order mark; expected none",
  ),
  broken(
    "carriage return",
    replaced("WHO\n", "WHO\r\n"),
    "who,",
    null,
    "the line has a carriage return; expected a line feed alone",
  ),
  broken(
    "no line feed at the end",
    (text) => text.trimEnd(),
    "wmo,",
    null,
    "the last line does not end with a line feed",
  ),
  broken(
    "bytes that are not UTF-8",
    (text) => Buffer.from(text.replace("Postal", "Post\u00e9"), "latin1"),
    "upu,",
    null,
    "the bytes are not UTF-8",
  ),
  broken(
    "another header",
    replaced("id,name,acronym", "id,title,acronym"),
    "id,",
    "name",
    "the header is id,title,acronym; expected id,name,acronym",
  ),
  broken(
    "a column too many",
    replaced("id,name,acronym", "id,name,acronym,note"),
    "id,",
    null,
    "the header is id,name,acronym,note; expected id,name,acronym",
  ),
  broken("no header", () => "\n", "", "id", "the header is missing; expected id,name,acronym"),
  broken("a missing file", () => null, null, null, "the file is missing"),
  broken("a cell too many", replaced("WHO\n", "WHO,x\n"), "who,", null, "the record has 4 cells; expected 3"),
  broken("a cell too few", replaced(",WHO\n", "\n"), "who,", null, "the record has 2 cells; expected 3"),
  broken("an empty line", replaced("\nwho,", "\n\nwho,"), "\nwho,", null, "the record has 1 cell; expected 3"),
  broken(
    "a quote in a cell",
    replaced("Postal", 'Post"al'),
    "upu,",
    "name",
    "a quote stands in a cell that does not begin with one; expected the cell in quotes, and this one doubled",
  ),
  broken(
    "a quote that does not end",
    replaced("\nwmo,", '\nwmo,"'),
    "wmo,",
    "name",
    "a quote opens the cell and none closes it",
  ),
  broken(
    "a space at the end of a cell",
    replaced("Union,UPU", "Union ,UPU"),
    "upu,",
    "name",
    'the cell has a stray space: "Universal Postal Union "',
  ),
  broken(
    "two spaces",
    replaced("Postal Union", "Postal  Union"),
    "upu,",
    "name",
    'the cell has a stray space: "Universal Postal  Union"',
  ),
  broken(
    "a line break in a cell",
    replaced("Universal Postal Union", '"Universal\nPostal Union"'),
    "upu,",
    "name",
    'the cell has a line break: "Universal\\nPostal Union"',
  ),
  broken(
    "a tab in a cell",
    replaced("Postal Union", "Postal\tUnion"),
    "upu,",
    "name",
    'the cell has a control character: "Universal Postal\\tUnion"',
  ),
  broken(
    "a cell that begins with =",
    replaced("Universal", "=Universal"),
    "upu,",
    "name",
    'the cell begins like a formula of a spreadsheet: "=Universal Postal Union"',
  ),
  broken(
    "a cell that begins with +",
    replaced("Universal", "+Universal"),
    "upu,",
    "name",
    'the cell begins like a formula of a spreadsheet: "+Universal Postal Union"',
  ),
  broken(
    "a cell that begins with @",
    replaced("Universal", "@Universal"),
    "upu,",
    "name",
    'the cell begins like a formula of a spreadsheet: "@Universal Postal Union"',
  ),
  broken(
    "an empty required cell",
    replaced("Universal Postal Union", ""),
    "upu,",
    "name",
    "found nothing; expected a value",
  ),
];

describe("the form of a seed's files", () => {
  test("the seed has no fault", () => {
    expect(check(frozenSeed)).toEqual([]);
  });

  test.each(cases)("$name", expectFault);

  test("lines are counted in the file, over cells with line breaks", () => {
    const broken = (text: string) =>
      text.replace("Universal Postal", '"Universal\n\nPostal').replace("Union,UPU", 'Union",UPU');
    const dir = editedSeed({ "agencies.csv": (text) => broken(text).replace("World Health", "World  Health") });
    expect(check(dir).map(({ line, column }) => ({ line, column }))).toEqual([
      { line: 13, column: "name" },
      { line: 16, column: "name" },
    ]);
  });

  test("a file that the package does not describe", () => {
    const dir = editedSeed({});
    writeFileSync(join(dir, "notes.csv"), "id\n");
    const message = "datapackage.json does not describe this file";
    expect(check(dir)).toEqual([{ file: "notes.csv", line: null, column: null, message }]);
  });
});

describe("a folder in place of a file is told in one sentence, and nothing else of it", () => {
  const inPlaceOf = (file: string) => {
    const dir = editedSeed({ [file]: () => null });
    mkdirSync(join(dir, file));
    return dir;
  };

  test.each(["agencies.csv", "projects.csv"])("%s", (file) => {
    const faults = check(inPlaceOf(file)).filter((fault) => fault.file === file);
    expect(faults).toEqual([{ file, line: null, column: null, message: "a folder is in place of the file" }]);
  });

  test("a pipe in place of a file is not waited for", () => {
    const dir = editedSeed({ "agencies.csv": () => null });
    execFileSync("mkfifo", [join(dir, "agencies.csv")]);
    const faults = check(dir).filter(({ file }) => file === "agencies.csv");
    expect(faults).toEqual([{ file: "agencies.csv", line: null, column: null, message: "it is no file" }]);
  });

  test("datapackage.json", () => {
    const dir = inPlaceOf("datapackage.json");
    const message = `a folder is in place of the file; expected a data package in ${dir}`;
    expect(check(dir)).toEqual([{ file: "datapackage.json", line: null, column: null, message }]);
  });
});

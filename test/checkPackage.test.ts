/** The data package: what a seed says of itself is complete and names nothing that does not exist. */
import { expect, test } from "vitest";
import { check } from "../server/check/check.ts";
import type { Edit } from "./brokenSeed.ts";
import { editedSeed, replaced } from "./brokenSeed.ts";

const file = "datapackage.json";

interface Package {
  resources: { name: string; schema: { fields: { name: string; constraints?: { required?: boolean } }[] } }[];
}
/** Edits the fields of a table. */
const fields =
  (table: string, edit: (fields: Package["resources"][number]["schema"]["fields"]) => unknown): Edit =>
  (text) => {
    const whole = JSON.parse(text) as Package;
    const schema = whole.resources.find(({ name }) => name === table)?.schema;
    if (!schema) throw new Error(`no table ${table}`);
    edit(schema.fields);
    return JSON.stringify(whole);
  };
const without = (column: string) => (all: { name: string }[]) =>
  all.splice(
    all.findIndex(({ name }) => name === column),
    1,
  );

const cases: { name: string; edit: Edit; message: string }[] = [
  {
    name: "no JSON",
    edit: (text) => text.slice(0, 100),
    message: "expected JSON: Unterminated string in JSON at position 100 (line 4 column 35)",
  },
  { name: "no notice", edit: replaced('"x-notice"', '"notice"'), message: "x-notice is missing" },
  {
    name: "an empty notice",
    edit: (text) => text.replace(/"x-notice": ".*?"/, '"x-notice": ""'),
    message: "x-notice: expected one sentence with its full stop",
  },
  {
    name: "a notice that is no sentence",
    edit: replaced("has checked it.", "has checked it"),
    message: "x-notice: expected one sentence with its full stop",
  },
  { name: "no date", edit: replaced('"created"', '"made"'), message: "created is missing" },
  {
    name: "a date that is none",
    edit: replaced("2026-11-23T00:00:00Z", "2026-13-23"),
    message: "created: expected a date",
  },
  {
    name: "a table less",
    edit: (text) => text.replace('"name": "hlpf"', '"name": "forums"').replace('"hlpf.csv"', '"forums.csv"'),
    message: "the table hlpf is missing",
  },
  {
    name: "a type that is not read",
    edit: replaced('"type": "integer"', '"type": "year"'),
    message: "resources.sources.schema.fields.year.type: expected string, integer or number",
  },
  {
    name: "a pattern that is none",
    edit: replaced('"pattern": "^[A-Z]{3}$"', '"pattern": "^[A-Z"'),
    message: "resources.regions.schema.fields.id.constraints.pattern: expected a regular expression",
  },
  {
    name: "a foreign key to nothing",
    edit: replaced('"resource": "regions"', '"resource": "continents"'),
    message: "countries: a foreign key names continents.id, which does not exist",
  },
  {
    name: "a key without its column",
    edit: replaced('"primaryKey": "iso3"', '"primaryKey": "iso2"'),
    message: "countries: its schema names the column iso2, which it does not have",
  },
  {
    name: "references to no table",
    edit: replaced('["items", "frameworks"]', '["items", "lists"]'),
    message: "titles: x-references names the table lists, which does not exist or has no id",
  },
  { name: "a column less", edit: fields("hlpf-years", without("theme")), message: "hlpf-years lacks the column theme" },
  {
    name: "a column that must be filled and need not",
    edit: fields("agencies", ([, name]) => void (name!.constraints = {})),
    message: "agencies.name must be required",
  },
  {
    name: "numbers as text",
    edit: fields("editions", ([, position]) =>
      Object.assign(position!, { type: "string", constraints: { required: true } }),
    ),
    message: "editions.position has the type string; expected integer",
  },
  {
    name: "a property that is not known",
    edit: replaced('"x-position": []', '"x-positions": []'),
    message:
      "resources.editions.schema.fields.position: x-positions is not known; expected a name out of x-id, x-list, x-items, x-primary, x-fields, x-references, x-date, x-second-source, x-position",
  },
  {
    name: "sessions that name nothing",
    edit: (text) => text.replaceAll(', "x-items": true', ""),
    message: "projects has no column with x-items",
  },
];

test.each(cases)("$name", ({ edit, message }) => {
  const found = check(editedSeed({ [file]: edit }));
  expect(found[0]).toEqual({ file, line: null, column: null, message });
});

test("a folder without package", () => {
  const dir = editedSeed({ [file]: () => null });
  expect(check(dir).map((fault) => fault.message)).toEqual([`the file is missing; expected a data package in ${dir}`]);
});

test("a column that only this seed has is checked by its schema", () => {
  const schema = fields("agencies", (all) =>
    all.push({ name: "rank", type: "integer", constraints: { minimum: 1 } } as never),
  );
  const rows: Edit = (text) =>
    text
      .replace("acronym\n", "acronym,rank\n")
      .replaceAll(/([A-Z]{2,})\n/g, "$1,1\n")
      .replace("UN RCs", "UN RCs,0");
  expect(check(editedSeed({ [file]: schema, "agencies.csv": rows })).map((fault) => fault.message)).toEqual([
    'found "0"; expected 1 or more',
  ]);
});

test("an id with a double underscore is refused whatever the schema's pattern", () => {
  const schema = fields("regions", ([id]) => void (id!.constraints = { required: true }));
  const found = check(editedSeed({ [file]: schema, "regions.csv": (text) => `${text}X__Y,Nowhere\n` }));
  const message = 'found "X__Y"; expected no double underscore, which joins the ids of a link';
  expect(found).toEqual([{ file: "regions.csv", line: 8, column: "id", message }]);
});

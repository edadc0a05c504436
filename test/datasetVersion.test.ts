/** The dataset version: the same for the same content, another for any other. */
import { expect, test } from "vitest";
import type { Dataset } from "../server/dataset/dataset.ts";
import { readDataset } from "../server/dataset/readDataset.ts";
import { datasetVersion } from "../server/dataset/version.ts";
import type { Edit } from "./brokenSeed.ts";
import { editedSeed, inLine, replaced } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { toyFramework } from "./toyFramework.ts";

const versionOf = (dir: string) => datasetVersion(readDataset(dir));
const version = versionOf(frozenSeed);

test("a SHA-256 in hex, the same each time and in any folder", () => {
  expect(version).toMatch(/^[0-9a-f]{64}$/);
  expect(versionOf(editedSeed({}))).toBe(version);
});

test("quotes that need not be, and the order of a list, change nothing", () => {
  const quotes: Edit = (text) => text.replaceAll(/^([^",\n]+),([^",\n]+),([^",\n]*)$/gm, '"$1","$2",$3');
  expect(quotes("a,b,c")).toBe('"a","b",c');
  const order = inLine("africa-teen-geeks-zaf-2023", "sdg-1;sdg-16", "sdg-16;sdg-1");
  expect(versionOf(editedSeed({ "agencies.csv": quotes, "projects.csv": order }))).toBe(version);
});

test("the order of columns changes nothing", () => {
  const swapped: Edit = (text) => text.replaceAll(/^([^,\n]*),("[^"]*"|[^,\n]*),([^,\n]*)$/gm, "$1,$3,$2");
  const schema: Edit = (text) => {
    const whole = JSON.parse(text) as { resources: { name: string; schema: { fields: unknown[] } }[] };
    const fields = whole.resources.find(({ name }) => name === "agencies")!.schema.fields;
    fields.push(...fields.splice(1, 1));
    return JSON.stringify(whole);
  };
  expect(versionOf(editedSeed({ "agencies.csv": swapped, "datapackage.json": schema }))).toBe(version);
});

test.each<[string, Record<string, Edit>]>([
  ["a letter of a title", { "items.csv": inLine("sdg-9.c,", "Universal", "universal") }],
  ["a digit of a value", { "figures.csv": inLine("connect2020-1.1,", ",30,", ",30.0,") }],
  ["a cell that is emptied", { "projects.csv": inLine("africa-teen-geeks-zaf-2023", ",ZAF,", ",,") }],
  ["an item that is named", { "projects.csv": inLine("africa-teen-geeks-zaf-2023", "sdg-1;", "sdg-2;") }],
  ["a row less", { "hlpf.csv": replaced("2017,sdg-1,confirmed,hlpf-input-itu\n", "") }],
  ["the notice", { "datapackage.json": replaced("no UN or ITU body", "no body") }],
  ["the day", { "datapackage.json": replaced("2026-11-23", "2026-11-24") }],
  ["a framework more", toyFramework],
])("%s changes it", (_, edits) => {
  expect(versionOf(editedSeed(edits))).not.toBe(version);
});

test("a value in another column of the row changes it", () => {
  const dataset = readDataset(frozenSeed);
  const swapped: Dataset = {
    ...dataset,
    tables: {
      ...dataset.tables,
      agencies: dataset.tables.agencies.map((row) => ({ ...row, name: row.acronym, acronym: row.name })),
    },
  };
  expect(datasetVersion(swapped)).not.toBe(version);
});

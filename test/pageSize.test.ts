/** No address makes the page much larger than what it shows: what cannot be is left out, and nothing long is repeated. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "../client/matrix/cellAddress.ts";
import { catalogue } from "../client/model/catalogue.ts";
import { resolveState } from "../client/model/resolveState.ts";
import type { State } from "../client/model/state.ts";
import { readAddress, writeAddress } from "../client/model/address.ts";
import { defaults, list } from "../client/model/state.ts";
import { catalogueOf } from "../client/page/pageQuestions.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const page = async (address: string) => {
  const response = await app.fetch(address);
  expect(response.status).toBe(200);
  return response.text();
};
const bytesOf = async (address: string) => Buffer.byteLength(await page(address));

/** The largest matrix: every Action Line by every target. */
const largest = "/?columnLevel=leaf&blank=yes";
const long = encodeURIComponent("中".repeat(500));

/** As much of everything as an address holds. */
async function everything(): Promise<string> {
  const { facets, frameworks } = (
    await app.ask(`{ facets(fields: [REGION, COUNTRY, DEVELOPMENT_GROUP, STAKEHOLDER_TYPE, PRIZE]) { values { id } }
      frameworks { items { id } } }`)
  ).data;
  const unknown = Array.from({ length: 100 }, (_, i) => "中".repeat(47) + i);
  const filters = ["region", "country", "group", "type", "prize"].map((key, i) => {
    const values = [...unknown.slice(0, 5), ...facets[i].values.map(({ id }: { id: string }) => id), ...unknown];
    return `${key}=${encodeURIComponent(values.join(","))}`;
  });
  const items = frameworks.flatMap((of: { items: { id: string }[] }) => of.items.map(({ id }) => id));
  const rest = `open=${items}&text=${long}&q=${long}&from=2003&to=2025&sort=${long}&list=${long}&after=${long}&edition=${long}`;
  return `${filters.join("&")}&${rest}`;
}

describe("the page", () => {
  test("is the same with what cannot be as without", async () => {
    const strange = ["region", "country", "group", "sort", "list", "open", "edition", "after"];
    const [plain, given] = [
      await page(largest),
      await page(`${largest}&${strange.map((key) => `${key}=${long}`).join("&")}`),
    ];
    expect(Buffer.byteLength(given)).toBe(Buffer.byteLength(plain));
  });

  test.each([
    [largest, 5_000_000],
    ["/?view=row&select=wsis-C5", 2_000_000],
    ["/?view=row", 3_000_000],
    ["/?view=graph&select=wsis-C5", 2_000_000],
  ])("%s stays below %i bytes under everything that an address holds", async (address, most) => {
    const full = await bytesOf(`${address}&${await everything()}`);
    expect(full).toBeGreaterThan(await bytesOf(address));
    expect(full).toBeLessThan(most);
  });
});

describe("the cells", () => {
  const state: State = { ...defaults, region: "AFR", text: "school", q: "sdg" };
  const length = writeAddress({ ...state, q: "", select: "!" }).replace("%21", "").length;
  const id = "wsis-C4__sdg-4";
  const stateOf = ({ before, after }: { before: string; after: string }) => readAddress(`${before}${id}${after}`);

  test.each([
    ["below", Math.floor(1_000_000 / length) - 1, false],
    ["at", Math.floor(1_000_000 / length), false],
    ["above", Math.floor(1_000_000 / length) + 1, true],
  ])("%s a million characters: the filter is left out only above", (_, cells, abridged) => {
    const address = cellAddress(state, cells);
    expect(address.abridged).toBe(abridged);
    expect(stateOf(address)).toEqual({ ...state, q: "", select: id, ...(abridged ? { region: "", text: "" } : {}) });
  });

  test("of the largest matrix say when their addresses are abridged", async () => {
    const table = async (address: string) => parseHTML(await page(address)).document.querySelector("#matrix")!;
    const plain = await table(`${largest}&region=AFR`);
    expect(plain.hasAttribute("data-abridged")).toBe(false);
    expect(plain.querySelector(`a[href*="${id}.1"]`)?.getAttribute("href")).toContain("region=AFR");
    const full = await table(`${largest}&region=AFR&text=${long}`);
    expect(full.hasAttribute("data-abridged")).toBe(true);
    expect(full.querySelector(`a[href*="${id}.1"]`)?.getAttribute("href")).toBe(
      `?columnLevel=leaf&blank=yes&select=${id}.1`,
    );
  });
});

test("of values that no project has a page keeps three, wherever they are, and every one that projects have", async () => {
  const { data } = await app.ask(catalogueOf(defaults).document, { language: "EN" });
  const resolve = (address: string) => resolveState(readAddress(address), catalogue(data));
  for (const [address, region, country] of [
    ["?region=AFR,X1,EUR,X2&country=KEN", "AFR,X1,EUR,X2", "KEN"],
    ["?region=X1,X2,AFR&country=X3,KEN", "X1,X2,AFR", "X3,KEN"],
    ["?region=X1,X2,AFR,X3,X4&country=X5,KEN", "X1,X2,AFR,X3", "KEN"],
    ["?region=KEN&country=AFR", "KEN", "AFR"],
  ])
    expect(resolve(address!)).toMatchObject({ region, country });
  const countries = data.facets.find(({ field }: { field: string }) => field === "COUNTRY").values;
  const all = countries.map(({ id }: { id: string }) => id);
  expect(list(resolve(`?country=${all.join(",")}`).country)).toEqual(all);
  expect(resolve("?open=sdg-9,sdg-9.c,nothing,wsis-C7").open).toBe("sdg-9,wsis-C7");
});

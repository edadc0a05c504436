/** The address: what it says, what it leaves out, what it does with rubbish, and what a choice takes with it. */
import { describe, expect, it } from "vitest";
import { rowSorts } from "../client/list/rowSort.ts";
import { listedSigns, signs } from "../client/model/sign.ts";
import type { State } from "../client/model/state.ts";
import { listings } from "../client/projects/listing.ts";
import { stateAt } from "../client/page/stateAt.ts";
import { readAddress, writeAddress } from "../client/model/address.ts";
import { change, defaults, list, toggle } from "../client/model/state.ts";

const all: State = {
  view: "row",
  rows: "connect2020",
  columns: "wsis",
  rowLevel: "top",
  columnLevel: "leaf",
  open: "wsis-C7,sdg-9",
  show: "listed",
  sign: "candidate",
  blank: "yes",
  select: "wsis-sdg__wsis-C2__sdg-9.c",
  of: "wsis-C2",
  list: "base",
  edition: "2017",
  region: "AFR,ARB",
  country: "KEN",
  group: "LDC",
  type: "Government",
  prize: "winner",
  from: "2012",
  to: "2018",
  text: "écoles & “villages” + 50 % / 中文",
  q: "9.c?",
  sort: "projects",
  after: "abc=,def",
  lang: "en",
  theme: "dark",
};

describe("reading and writing", () => {
  it("brings every state back", () => {
    expect(readAddress(writeAddress(all))).toEqual(all);
    expect(Object.keys(all)).toEqual(Object.keys(defaults));
  });

  it("leaves out what is default, and is a link to the start when nothing is left", () => {
    expect(writeAddress(defaults)).toBe("?");
    expect(writeAddress({ ...defaults, rowLevel: "top", open: "sdg-9,sdg-16" })).toBe(
      "?rowLevel=top&open=sdg-9,sdg-16",
    );
  });

  it("takes lists as a form sends them, repeated, and empty fields as nothing", () => {
    expect(readAddress("?region=AFR&region=EUR&prize=&text=").region).toBe("AFR,EUR");
    expect(readAddress("?region=AFR&region=EUR&prize=&text=")).toEqual({ ...defaults, region: "AFR,EUR" });
  });

  it.each([
    "?view=pie&rowLevel=x&columnLevel=&show=%00&lang=xx&theme=pink&blank=perhaps",
    "?from=1&to=99999",
    "?from=20x6&to=-201",
    "?unknown=1&constructor=2&__proto__=3",
    "?&&=&=x",
    "?%",
    "",
  ])("falls back from rubbish: %s", (address) => {
    expect(stateAt(address)).toEqual(defaults);
  });

  it.each(["text", "q"] as const)("keeps 200 characters of %s, without the blanks around it", (key) => {
    for (const [given, kept] of [
      [199, 199],
      [200, 200],
      [201, 200],
    ])
      expect(readAddress(`?${key}=${"x".repeat(given!)}`)[key]).toHaveLength(kept!);
    expect(readAddress(`?${key}=%20%20C5%20`)[key]).toBe("C5");
    expect(readAddress(`?${key}=${encodeURIComponent(`${"x".repeat(199)}😀`)}`)[key]).toBe("x".repeat(199));
  });

  it.each(["rows", "columns", "select", "of", "edition"] as const)("takes of %s what can be an id", (key) => {
    const ids = ["x", "connect2020-2.1.A", "wsis-sdg__wsis-C2__sdg-9.c", "x".repeat(150)];
    for (const id of ids) expect(readAddress(`?${key}=${id}`)[key]).toBe(id);
    for (const id of ["x".repeat(151), "中", "a b", "<b>", "a,b", "%00"])
      expect(readAddress(`?${key}=${encodeURIComponent(id)}`)[key]).toBe(defaults[key]);
  });

  it.each(["region", "country", "group", "type", "prize"] as const)(
    "takes of %s what can be a value, a hundred of them, and passes over the others",
    (key) => {
      const values = ["AFR", "Civil society", "Côte d’Ivoire", "Société (civile) & co. 2/3", "x".repeat(50)];
      const strange = ["x".repeat(51), "<b>", "", " ", "a\u0000", '"', "-", "a;b"];
      const given = encodeURIComponent([...strange, ...values, "AFR"].join(","));
      expect(list(readAddress(`?${key}=${given}`)[key])).toEqual(values);
      const many = (length: number) => Array.from({ length }, (_, i) => `v${i}`);
      for (const [given, kept] of [
        [99, 99],
        [100, 100],
        [101, 100],
      ])
        expect(list(readAddress(`?${key}=${many(given!).join(",")}`)[key])).toEqual(many(kept!));
    },
  );

  it("takes a hundred opened items, and the last four cursors", () => {
    const items = (length: number) => Array.from({ length }, (_, i) => `sdg-${i}`);
    expect(list(readAddress(`?open=${items(101).join(",")}`).open)).toEqual(items(100));
    expect(readAddress("?open=sdg-9,中,sdg-4").open).toBe("sdg-9,sdg-4");
    const cursors = ["a", "b", "c", "d", "e".repeat(300)];
    expect(list(readAddress(`?after=${cursors.join(",")}`).after)).toEqual(cursors.slice(1));
    for (const after of ["e".repeat(301), "中", "a,b c"]) expect(readAddress(`?after=${after}`).after).toBe("");
  });

  it("takes signs, lists and orders by name", () => {
    for (const sign of [...signs, ...listedSigns]) expect(readAddress(`?sign=${sign}`).sign).toBe(sign);
    expect(readAddress("?sign=gold").sign).toBe("");
    for (const listing of listings) expect(stateAt(`?list=${listing}`).list).toBe(listing);
    for (const sort of rowSorts) expect(stateAt(`?sort=${sort}`).sort).toBe(sort);
    expect(stateAt("?list=all&sort=size")).toEqual(defaults);
    expect(readAddress(`?list=${"x".repeat(31)}&sort=a-b&view=中`)).toEqual(defaults);
  });
});

describe("a choice", () => {
  const paged: State = {
    ...defaults,
    select: "wsis-C4__sdg-4",
    list: "base",
    after: "abc",
    sign: "few",
    open: "sdg-9",
  };

  it("of another thing begins its lists anew", () => {
    expect(change(paged, { select: "wsis-C5__sdg-9" })).toMatchObject({ list: "", after: "", open: "sdg-9" });
    expect(change(paged, { select: "" })).toMatchObject({ list: "", after: "" });
  });

  it.each([{ region: "AFR" }, { text: "school" }, { from: "2015" }, { list: "row" }, { sort: "links" }])(
    "that changes a list begins it at its first page: %o",
    (patch) => {
      expect(change(paged, patch).after).toBe("");
    },
  );

  it("that changes no list keeps its page", () => {
    expect(change(paged, { theme: "dark" }).after).toBe("abc");
    expect(change(paged, { after: "abc,def" }).after).toBe("abc,def");
    expect(change(paged, { open: "" }).after).toBe("abc");
  });

  it("of another pair of frameworks forgets what was open and narrowed, unless the choice itself says", () => {
    expect(change(paged, { rows: "connect2020" })).toMatchObject({ open: "", sign: "", select: "wsis-C4__sdg-4" });
    expect(change(paged, { rows: "connect2020", open: "connect2020-1" }).open).toBe("connect2020-1");
  });

  it("leaves the state it starts from as it was", () => {
    const before = structuredClone(paged);
    change(paged, { rows: "connect2020", region: "AFR" });
    expect(paged).toEqual(before);
  });
});

it("toggles an entry of a list", () => {
  expect(toggle("", "sdg-9")).toBe("sdg-9");
  expect(toggle("sdg-9,sdg-16", "sdg-9")).toBe("sdg-16");
  expect(toggle("sdg-16", "sdg-9")).toBe("sdg-16,sdg-9");
  expect(list(",a,,b,")).toEqual(["a", "b"]);
});

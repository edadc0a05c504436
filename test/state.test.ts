/** The address: what it says, what it leaves out, what it does with rubbish, and what a choice takes with it. */
import { describe, expect, it } from "vitest";
import type { State } from "../client/model/state.ts";
import { stateAt } from "../client/page/stateAt.ts";
import { change, defaults, list, readAddress, toggle, writeAddress } from "../client/model/state.ts";

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

  it("keeps 500 characters of a value, without the blanks around it", () => {
    expect(readAddress(`?text=${"x".repeat(500)}`).text).toHaveLength(500);
    expect(readAddress(`?text=${"x".repeat(501)}`).text).toHaveLength(500);
    expect(readAddress("?q=%20%20C5%20").q).toBe("C5");
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

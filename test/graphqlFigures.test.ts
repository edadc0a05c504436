/** Figures and aims joined: which group an aim's baseline belongs to, and what became of the aim. */
import { expect, test } from "vitest";
import { figureSeries } from "../server/counts/figureSeries.ts";
import type { Aim, Figure } from "../server/memory/figures.ts";
import type { Item, Source } from "../server/memory/memory.ts";

const indicator = "Households online";
const item = { id: "toy-1" } as Item;
const [page, memory] = ["a-page", "memory"].map((id) => ({ id }) as Source) as [Source, Source];
const figure = (year: number, value: number, more: Partial<Figure> = {}): Figure => ({
  item,
  indicator,
  unit: "per cent",
  group: "world",
  year,
  value,
  reportYear: year,
  status: "confirmed",
  source: page,
  ...more,
});
const aim = (more: Partial<Aim> = {}): Aim => ({
  item,
  indicator,
  unit: "per cent",
  direction: "at-least",
  aim: 50,
  aimYear: 2020,
  status: "confirmed",
  source: page,
  baselineYear: 2014,
  baselineValue: 31.2,
  baselineStatus: "recollection",
  baselineSource: memory,
  ...more,
});
const baseline = figure(2014, 31.2);
const outcome = (last: Figure[], more: Partial<Aim> = {}) => figureSeries([baseline, ...last], [aim(more)])[0]!.outcome;

test.each([
  ["at-least", 50, "REACHED"],
  ["at-least", 49.9, "NOT_REACHED"],
  ["at-most", 50, "REACHED"],
  ["at-most", 50.1, "NOT_REACHED"],
])("%s 50: %s is %s", (direction, value, expected) => {
  expect(outcome([figure(2020, value)], { direction })).toBe(expected);
});

test("parity is reached at 0 and at nothing else", () => {
  const parity = { direction: "parity", aim: 0 };
  expect(outcome([figure(2020, 0)], parity)).toBe("REACHED");
  expect(outcome([figure(2020, -1)], parity)).toBe("NOT_REACHED");
  expect(outcome([figure(2020, 1)], parity)).toBe("NOT_REACHED");
});

test("only a confirmed figure of the aim's year in the baseline's group tells", () => {
  expect(outcome([])).toBe("NO_CONFIRMED_FIGURE");
  expect(outcome([figure(2019, 60)])).toBe("NO_CONFIRMED_FIGURE");
  expect(outcome([figure(2020, 60, { status: "projection" })])).toBe("NO_CONFIRMED_FIGURE");
  expect(outcome([figure(2020, 60, { status: "recollection" })])).toBe("NO_CONFIRMED_FIGURE");
  expect(outcome([figure(2020, 60, { group: "LDC" })])).toBe("NO_CONFIRMED_FIGURE");
  expect(outcome([figure(2020, 60)], { baselineYear: null, baselineValue: null })).toBe("NO_CONFIRMED_FIGURE");
  expect(outcome([figure(2020, 60)], { aim: null })).toBe("NO_NUMBER_SET");
});

test("of two reports of one year the later one counts", () => {
  const reports = [figure(2020, 49, { reportYear: 2022 }), figure(2020, 51, { reportYear: 2020 })];
  expect(outcome(reports)).toBe("NOT_REACHED");
});

test("each group is a series in order of years; the baseline stands in its own; figures without an aim follow", () => {
  const series = figureSeries(
    [figure(2016, 12, { group: "LDC" }), figure(2015, 34), baseline, figure(2019, 7, { indicator: "Phones" })],
    [
      aim(),
      aim({ indicator: "Policies", aim: null, direction: "qualitative", baselineYear: null, baselineValue: null }),
    ],
  );
  expect(
    series.map(({ indicator, group, figures, baseline, aim }) => [
      indicator,
      group,
      figures.map((f) => f.year),
      baseline?.year,
      aim,
    ]),
  ).toEqual([
    [indicator, "LDC", [2016], undefined, 50],
    [indicator, "world", [2014, 2015], 2014, 50],
    ["Policies", null, [], undefined, null],
    ["Phones", "world", [2019], undefined, null],
  ]);
});

test("a baseline that no figure repeats is kept where there are no figures", () => {
  const [series] = figureSeries([], [aim()]);
  expect(series!.baseline).toEqual({
    year: 2014,
    value: 31.2,
    reportYear: null,
    status: "recollection",
    source: memory,
  });
});

/** Today's seed: without fault, and its frameworks, items and titles beyond the rules for any seed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../server/check/check.ts";
import type { Row } from "../server/dataset/dataset.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { counted, ids, idsOfKind, lines, livingSeed, parts, tables } from "./seedTables.ts";

const { items, titles } = tables;
const languages = ["ar", "en", "es", "fr", "ru", "zh"];
const ofKind = (...kinds: string[]) => items.filter(({ kind }) => kinds.includes(kind));

test("the seed has no fault", () => {
  expect(check(livingSeed)).toEqual([]);
});

test("the frozen copy that tests of behaviour run on has the same schemas", () => {
  const [living, frozen] = [livingSeed, frozenSeed].map(
    (folder) => JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as Record<string, unknown>,
  );
  expect(frozen!["resources"]).toEqual(living!["resources"]);
});

describe("frameworks and their items", () => {
  test("six frameworks", () => {
    expect(ids(tables.frameworks)).toEqual(["connect2020", "gdc", "itu2016", "roadmap", "sdg", "wsis"]);
  });

  test("kinds of items, each of one framework", () => {
    expect(counted(items.map(({ framework, kind }) => `${framework} ${kind}`))).toEqual({
      "wsis ActionLine": 19,
      "sdg Goal": 17,
      "sdg Target": 169,
      "connect2020 ConnectGoal": 4,
      "connect2020 ConnectTarget": 17,
      "gdc GdcObjective": 5,
      "itu2016 Sector": 4,
      "itu2016 Objective": 18,
      "roadmap Roadmap": 3,
      "roadmap RoadmapTheme": 21,
      "roadmap RoadmapResult": 1,
    });
  });

  test("the 18 Action Lines and C7, which eight of them are parts of", () => {
    expect(idsOfKind("ActionLine").sort()).toEqual([...lines, "wsis-C7"].sort());
    for (const { id, parent } of ofKind("ActionLine"))
      expect([id, parent]).toEqual([id, id.startsWith("wsis-C7-") ? "wsis-C7" : null]);
  });

  test("targets per goal", () => {
    const children = (parent: string) => items.filter((row) => row.parent === parent).length;
    expect(numbersTo(17).map((n) => children(`sdg-${n}`))).toEqual([
      7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19,
    ]);
    expect(numbersTo(4).map((n) => children(`connect2020-${n}`))).toEqual([3, 9, 3, 2]);
  });

  test("the parent is the part of the code before its first point", () => {
    for (const row of items.filter(({ framework }) => framework !== "wsis")) {
      const [first = "", ...rest] = row.code.split(".");
      expect([row.id, row.parent]).toEqual([row.id, rest.length === 0 ? null : `${row.framework}-${first}`]);
    }
  });

  test("positions follow the official order: numbers as numbers, letters after numbers", () => {
    const groups = Map.groupBy(items, ({ framework, parent }) => `${framework} ${parent}`);
    for (const group of groups.values()) {
      const byPosition = group.toSorted((a, b) => a.position - b.position);
      expect(byPosition.map(({ code }) => code)).toEqual(byPosition.toSorted(officialOrder).map(({ code }) => code));
    }
  });

  test("SDGs have the identifier of the UN, other items none", () => {
    for (const { id, framework, code, iri } of items)
      expect([id, iri]).toEqual([id, framework === "sdg" ? `http://metadata.un.org/sdg/${code}` : null]);
  });

  test("each goal has a colour of its own, other items none", () => {
    expect(new Set(ofKind("Goal").map(({ color }) => color)).size).toBe(17);
    for (const { id, kind, color } of items) expect([id, color !== null]).toEqual([id, kind === "Goal"]);
  });

  test("targets have a title of our own wording, in ten words at most", () => {
    for (const { id, title, titleStatus } of ofKind("Target", "ConnectTarget")) {
      expect([id, titleStatus]).toEqual([id, "own-wording"]);
      expect([id, title.split(" ").length <= 10]).toEqual([id, true]);
    }
  });
});

describe("titles", () => {
  const named = ["Goal", "ActionLine", "ConnectGoal", "GdcObjective"];

  test("goals, lines and objectives of the Compact have one in each of the six languages, other items none", () => {
    const known = Map.groupBy(titles, (title) => title.item);
    for (const { id, kind } of items) {
      const found = (known.get(id) ?? []).map(({ lang }) => lang).sort();
      expect([id, found]).toEqual([id, named.includes(kind) ? languages : []]);
    }
  });

  test("how sure they are", () => {
    expect(counted(titles.map(({ status }) => status))).toEqual({
      "official-name": 60,
      recollection: 173,
      unchecked: 45,
    });
  });
});

test("README.md states the number of rows of each file", () => {
  const text = readFileSync(join(livingSeed, "README.md"), "utf8");
  const stated = [...text.matchAll(/^\| `([a-z-]+)\.csv` \| (\d+) \|/gm)].map(([, name, rows]) => [name, Number(rows)]);
  expect(Object.fromEntries(stated)).toEqual(
    Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length])),
  );
});

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}

/** Codes by their last parts: R, T, D, I for the ITU's sectors; the parts of C7 as in the Geneva Plan of Action. */
function officialOrder(a: Row<"items">, b: Row<"items">): number {
  const rank = ({ code }: Row<"items">) => {
    const part = parts.indexOf(code.replace("C7-", ""));
    if (part >= 0) return [part];
    if (/^[RTDI]$/.test(code)) return ["RTDI".indexOf(code)];
    return code
      .split(".")
      .map((piece) => (/^C?\d+$/.test(piece) ? Number(piece.replace("C", "")) : 100 + piece.charCodeAt(0)));
  };
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
}

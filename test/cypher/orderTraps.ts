/** Answers that the stores would give in another order. */
import type { Rule } from "./rule.ts";
import type { Tree } from "./syntax.ts";
import { all, bare, first, variables } from "./syntax.ts";

/** Text that is shown, and that the stores sort and compare differently. */
const display = ["title", "name", "organisation", "summary", "text", "rationale", "note", "theme", "publisher"];

/** What names a node beside its id. */
const keys: Record<string, string> = { HlpfYear: "year", Dataset: "version" };

export const orderTraps: Rule[] = [
  {
    refuses: "display text that is compared or sorted by",
    because: "the order of letters above U+FFFF, and of case, differs between the stores",
    find: (trees) => {
      const sorted = all("OrderItemContext", trees).concat(lastOrderKeys(trees));
      const compared = all("Expression8Context", trees).filter((each) => /<(?!>)|>(?<!<>)/.test(each.getText()));
      const names = new Map(
        aliases(trees)
          .filter(([, , property]) => property)
          .map(([alias, , property]) => [alias, property]),
      );
      return [...sorted, ...compared]
        .map((tree) => tree.getText())
        .filter((written) =>
          written
            .split(/[^\w.`]+/)
            .some(
              (word) => display.includes(bare(word.split(".").at(-1) ?? "")) || display.includes(names.get(word) ?? ""),
            ),
        );
    },
    bad: [
      "MATCH (p:Project) RETURN p.id AS id ORDER BY p.title, id",
      "MATCH (p:Project) RETURN p.id AS id, p.title AS t ORDER BY t, id",
      "MATCH (p:Project) WHERE p.title > $after RETURN p.id AS id ORDER BY id",
    ],
    good: ["MATCH (p:Project) WHERE p.id > $after RETURN p.id AS id, p.title AS title ORDER BY id"],
  },
  {
    refuses: "an answer in no order, or in one that does not end in what names a row",
    because: "neither store promises an order",
    find: (trees) =>
      all("ReturnBodyContext", all("ReturnClauseContext", trees))
        .filter((body) => !onlyAggregates(body) && !endsInKey(trees, body))
        .map((body) => `RETURN ${body.getText()}`),
    bad: ["MATCH (p:Project) RETURN p.id AS id", "MATCH (p:Project) RETURN p.id AS id, p.year AS year ORDER BY year"],
    good: [
      "MATCH (p:Project) RETURN count(p) AS projects",
      "MATCH (p:Project)-[:ADDRESSES]->(i:Item) RETURN p.id AS project, i.id AS item ORDER BY project, item",
    ],
  },
];

/** Alias, variable and property of every `x.y AS z`. */
function aliases(trees: Tree[]): [alias: string, variable: string, property: string][] {
  return all("ReturnItemContext", trees).flatMap((item) => {
    const [, variable, property, alias] = /^`?(\w+)`?\.`?(\w+)`?AS`?(\w+)`?$/.exec(item.getText()) ?? [];
    return variable && property && alias ? [[alias, variable, property] as [string, string, string]] : [];
  });
}

/** A sort key that is a plain expression stands in the tree without an item of its own. */
function lastOrderKeys(trees: Tree[]): Tree[] {
  return all("OrderByContext", trees).flatMap((order) => order.children?.slice(2) ?? []);
}

function endsInKey(trees: Tree[], body: Tree): boolean {
  const order = first("OrderByContext", body)?.getText().slice("ORDERBY".length) ?? "";
  const key = bare((order.split(",").at(-1) ?? "").replace(/(ASC|DESC)$/, ""));
  const labels = variables(trees);
  const named = aliases(trees)
    .filter(([alias]) => alias === key)
    .map(([, variable, property]) => [variable, property]);
  const [variable = "", property = ""] = key.includes(".") ? key.split(".") : (named[0] ?? []);
  return property === "id" || [...(labels.get(variable) ?? [])].some((label) => keys[label] === property);
}

function onlyAggregates(body: Tree): boolean {
  const items = all("ReturnItemContext", first("ReturnItemsContext", body) ?? body);
  return items.length > 0 && items.every((item) => /^(count|sum|min|max)\(/i.test(item.getText()));
}

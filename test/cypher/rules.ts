/** What a question must not hold, so that both stores answer it alike; each rule with what it must and must not find. */
import type { Kind, Tree } from "./syntax.ts";
import { all, around, bare, first, labelsOf, variables } from "./syntax.ts";

export interface Rule {
  refuses: string;
  because: string;
  /** The offences, as they are written. */
  find(trees: Tree[], text: string): string[];
  bad: string[];
  good?: string[];
}

const texts = (trees: Tree[]) => trees.map((tree) => tree.getText());

/** A rule that refuses every tree of a kind. */
function kind(refuses: string, kinds: Kind[], because: string, ...bad: string[]): Rule {
  return { refuses, because, bad, find: (trees) => texts(all(kinds, trees)) };
}

const alike = ["coalesce", "count", "sum", "min", "max", "collect", "size", "type", "tostring", "tointeger", "head"];

/** Text that is shown, and that the stores sort and compare differently. */
const display = ["title", "name", "organisation", "summary", "text", "rationale", "note", "theme", "publisher"];

/** What names a node beside its id. */
const keys: Record<string, string> = { HlpfYear: "year", Dataset: "version" };

const keywords = (
  "all and as asc by case desc distinct else end exists from in is limit match not null on or order return set skip " +
  "then to union unwind when where with xor"
).split(" ");

export const rules: Rule[] = [
  {
    refuses: "EXISTS {} or COUNT {} joined with another condition",
    because: "Ladybug drops the other condition in silence",
    find: (trees) =>
      texts(all("WhereClauseContext", trees)).filter((where) => {
        const outside = where.replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, "{}");
        return /(EXISTS|COUNT)\{\}/i.test(outside) && !/^WHERE(NOT)?EXISTS\{\}$/i.test(outside);
      }),
    bad: [
      "MATCH (p:Project) WHERE EXISTS { MATCH (p)-[:ADDRESSES]->(:Item) } AND p.year = $year RETURN p.id AS id ORDER BY id",
      "MATCH (p:Project) WHERE COUNT { MATCH (p)-[:ADDRESSES]->(:Item) } > $n RETURN p.id AS id ORDER BY id",
    ],
    good: ["MATCH (p:Project) WHERE EXISTS { MATCH (p)-[:ADDRESSES]->(:Item) } RETURN p.id AS id ORDER BY id"],
  },
  {
    refuses: "a DISTINCT aggregate that is not the last, or a second one",
    because: "Ladybug gives null or 0 for every aggregate after it",
    find: (trees) => {
      const aggregates = all(["FunctionInvocationContext", "CountStarContext"], trees).filter((call) =>
        /^(count|sum|min|max|collect)\(/i.test(call.getText()),
      );
      return aggregates.flatMap((call) => {
        if (!isDistinct(call)) return [];
        const body = around("ReturnBodyContext", call);
        const after = aggregates.slice(aggregates.indexOf(call) + 1);
        const spoilt = after.find((other) => isDistinct(other) || around("ReturnBodyContext", other) === body);
        return spoilt ? [`${call.getText()} before ${spoilt.getText()}`] : [];
      });
    },
    bad: [
      "MATCH (p:Project) RETURN count(DISTINCT p.year) AS years, count(p) AS projects",
      "MATCH (p:Project) RETURN count(DISTINCT p.year) AS years, count(DISTINCT p.prize) AS prizes",
    ],
    good: ["MATCH (p:Project) RETURN count(p) AS projects, count(DISTINCT p.year) AS years"],
  },
  {
    refuses: "two relationships in a pattern that may be the same one",
    because: "Ladybug may take one twice, Neo4j never does: say m.id <> k.id, or why it cannot be, after // Apart:",
    find: (trees, text) =>
      all("MatchClauseContext", trees).flatMap((match) => {
        const patterns = all("RelationshipPatternContext", match);
        return patterns.flatMap((a, index) =>
          patterns
            .slice(index + 1)
            .filter((b) => mayBeSame(a, b) && !saysApart(match, a, b) && !explained(match, text))
            .map((b) => `${a.getText()} and ${b.getText()}`),
        );
      }),
    bad: [
      "MATCH (a:Item)-[m:MAPS_TO]-(b:Item)-[k:MAPS_TO]-(c:Item) RETURN a.id AS id ORDER BY id",
      "MATCH (a:Item)-[]-(b:Item)-[:MAPS_TO]-(c:Item) RETURN a.id AS id ORDER BY id",
    ],
    good: [
      "MATCH (a:Item)-[m:MAPS_TO]-(b:Item)-[k:MAPS_TO]-(c:Item) WHERE m.id <> k.id RETURN a.id AS id ORDER BY id",
      "// Apart: the years differ\nMATCH (a:Item)<-[:REVIEWS]-(:HlpfYear {year: $one})-[:REVIEWS]->(:Item) RETURN a.id AS id ORDER BY id",
      "MATCH (a:Item)<-[:ON_ROW]-(d:Decision)-[:ON_COLUMN]->(c:Item) RETURN d.id AS id ORDER BY id",
    ],
  },
  {
    refuses: "a pattern of any length but one up or down PART_OF",
    because: "Ladybug walks in circles where Neo4j does not",
    find: (trees) =>
      all("RelationshipPatternContext", trees)
        .filter((pattern) => all(["PathLengthContext", "QuantifierContext"], pattern).length > 0)
        .map((pattern) => pattern.getText())
        .filter((written) => !/:PART_OF\*/.test(written) || !/[<>]/.test(written)),
    bad: [
      "MATCH (a:Item)-[:MAPS_TO*1..3]->(b:Item) RETURN a.id AS id ORDER BY id",
      "MATCH (a:Item)-[:PART_OF*1..3]-(b:Item) RETURN a.id AS id ORDER BY id",
    ],
    good: ["MATCH (a:Item)-[:PART_OF*0..]->(b:Item) RETURN a.id AS id ORDER BY id"],
  },
  {
    refuses: "a number with a fraction",
    because: "its last digits differ between the stores: integers in and out, the rest in TypeScript",
    find: (trees) => texts(all("NumberLiteralContext", trees)).filter((number) => /[.e]/i.test(number)),
    bad: ["MATCH (p:Project) WHERE p.year > 0.5 RETURN p.id AS id ORDER BY id"],
  },
  {
    refuses: "a function that is not known to be alike in both stores",
    because: "folding, floats, ids, labels and text functions differ",
    find: (trees) => texts(all("FunctionNameContext", trees)).filter((name) => !alike.includes(name.toLowerCase())),
    bad: [
      "toLower(p.title)",
      "substring(p.title, 1)",
      "labels(p)",
      "reverse(p.title)",
      "log(p.year)",
      "id(p)",
      "round(p.year)",
    ]
      .concat(["avg(p.year)", "toUpper(p.title)", "elementId(p)", "toFloat(p.year)"])
      .map((call) => `MATCH (p:Project) RETURN ${call} AS id ORDER BY id`),
  },
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
  kind(
    "an index or a slice of a list",
    ["IndexPostfixContext", "RangePostfixContext"],
    "Ladybug counts from one",
    "MATCH (p:Project) RETURN p.inferred[0] AS id ORDER BY id",
    "MATCH (p:Project) RETURN p.inferred[0..1] AS id ORDER BY id",
  ),
  {
    refuses: "a whole node or relationship in the answer",
    because: "the stores give them different shapes",
    find: (trees) => {
      const things = variables(trees);
      const last = all("ReturnClauseContext", trees);
      const whole = all("ReturnItemContext", last).flatMap((item) => {
        const written = item.getText();
        const [, inside = written] = /^collect\((?:DISTINCT)?(.*?)\)/i.exec(written) ?? [];
        const name = bare(inside.replace(/AS`?\w+`?$/, ""));
        return things.has(name) && !carried(trees, name) ? [written] : [];
      });
      const stars = last.filter((clause) => /^RETURN(DISTINCT)?\*/i.test(clause.getText()));
      return [...whole, ...texts(stars)];
    },
    bad: [
      "MATCH (p:Project) RETURN p ORDER BY p.id",
      "MATCH (p:Project) RETURN p AS project ORDER BY p.id",
      "MATCH (p:Project)-[a:ADDRESSES]->(i:Item) RETURN i.id AS id, collect(a) AS links ORDER BY id",
      "MATCH (p:Project) RETURN * ORDER BY p.id",
    ],
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
  {
    refuses: "WITH … ORDER BY without LIMIT",
    because: "Ladybug refuses it: sort collected lists in TypeScript",
    find: (trees) =>
      all("WithClauseContext", trees)
        .filter((clause) => all("OrderByContext", clause).length > 0 && all("LimitContext", clause).length === 0)
        .map((clause) => clause.getText()),
    bad: ["MATCH (p:Project) WITH p ORDER BY p.id RETURN p.id AS id ORDER BY id"],
    good: ["MATCH (p:Project) WITH p ORDER BY p.id LIMIT $first RETURN p.id AS id ORDER BY id"],
  },
  {
    refuses: "arithmetic in LIMIT or SKIP",
    because: "Ladybug refuses it: compute it before asking",
    find: (trees) =>
      texts(all(["LimitContext", "SkipContext"], trees)).filter((text) => !/^(LIMIT|SKIP)(\$\w+|\d+)$/i.test(text)),
    bad: ["MATCH (p:Project) RETURN p.id AS id ORDER BY id LIMIT $first + 1"],
    good: ["MATCH (p:Project) RETURN p.id AS id ORDER BY id SKIP 1 LIMIT $first"],
  },
  {
    refuses: "nodes looked up by id IN a parameter",
    because: "Ladybug reads the whole table: UNWIND $ids AS id MATCH (p:Project {id: id})",
    find: (trees) => texts(all("Expression7Context", trees)).filter((text) => /\.`?id`?IN\$/i.test(text)),
    bad: ["MATCH (p:Project) WHERE p.id IN $ids RETURN p.id AS id ORDER BY id"],
    good: ["UNWIND $ids AS wanted MATCH (p:Project {id: wanted}) RETURN p.id AS id ORDER BY id"],
  },
  {
    refuses: "a parameter named like a keyword",
    because: "Ladybug cannot read it",
    find: (trees) =>
      texts(all("ParameterContext", trees)).filter((text) => keywords.includes(text.slice(1).toLowerCase())),
    bad: ["UNWIND $all AS wanted MATCH (p:Project {id: wanted}) RETURN p.id AS id ORDER BY id"],
  },
  {
    refuses: "a parameter asked whether it is null",
    because: "Ladybug takes no null parameter: size($list) = 0 OR x IN $list",
    find: (trees) =>
      texts(all(["Expression7Context", "Expression8Context"], trees)).filter((text) =>
        /^\$\w+IS(NOT)?NULL/i.test(text),
      ),
    bad: ["MATCH (p:Project) WHERE $year IS NULL OR p.year = $year RETURN p.id AS id ORDER BY id"],
  },
  kind(
    "a label as a condition",
    ["LabelComparisonContext"],
    "Ladybug knows labels in patterns only",
    "MATCH (p) WHERE p:Project RETURN p.id AS id ORDER BY id",
  ),
  kind(
    "a map projection",
    ["MapProjectionContext"],
    "Ladybug has none: {id: n.id, title: n.title}",
    "MATCH (p:Project) RETURN p {.id} AS id ORDER BY p.id",
  ),
  kind(
    "a list or pattern comprehension",
    [
      "ListComprehensionContext",
      "PatternComprehensionContext",
      "ReduceExpressionContext",
      "AllReduceExpressionContext",
    ],
    "Ladybug has none",
    "MATCH (p:Project) RETURN [x IN p.inferred | x] AS id ORDER BY id",
    "MATCH (p:Project) RETURN [(p)-[:ADDRESSES]->(i) | i.id] AS id ORDER BY id",
    "MATCH (p:Project) RETURN reduce(a = 0, x IN p.inferred | a + 1) AS id ORDER BY id",
  ),
  kind(
    "a subquery with CALL or COLLECT",
    ["SubqueryClauseContext", "CollectExpressionContext", "CallClauseContext"],
    "Ladybug has none",
    "MATCH (p:Project) CALL (p) { MATCH (p)-[:ADDRESSES]->(i:Item) RETURN i.id AS item } RETURN item ORDER BY p.id",
    "MATCH (p:Project) RETURN p.id AS id, COLLECT { MATCH (p)-[:ADDRESSES]->(i:Item) RETURN i.id } AS items ORDER BY id",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
  ),
  kind(
    "a shortest path",
    ["ShortestPathExpressionContext", "ShortestPathPatternContext", "AnyShortestPathContext", "AllShortestPathContext"],
    "Ladybug writes it otherwise",
    "MATCH q = shortestPath((a:Item)-[:PART_OF*]->(b:Item)) RETURN a.id AS id ORDER BY id",
  ),
  kind(
    "a clause that writes",
    ["CreateClauseContext", "MergeClauseContext", "SetClauseContext", "DeleteClauseContext", "RemoveClauseContext"],
    "a question only reads: what writes differs between the stores and lies in neo4j/ and ladybug/",
    "CREATE (p:Project {id: $id}) RETURN p.id AS id ORDER BY id",
    "MERGE (p:Project {id: $id}) RETURN p.id AS id ORDER BY id",
    "MATCH (p:Project {id: $id}) SET p += $map RETURN p.id AS id ORDER BY id",
    "MATCH (p:Project {id: $id}) DETACH DELETE p",
  ),
];

const isDistinct = (call: Tree) =>
  (call.children ?? []).some((child) => !child.children && child.getText().toUpperCase() === "DISTINCT");

function mayBeSame(a: Tree, b: Tree): boolean {
  const [types, others] = [labelsOf(a), labelsOf(b)];
  return types.length === 0 || others.length === 0 || types.some((type) => others.includes(type));
}

function saysApart(match: Tree, a: Tree, b: Tree): boolean {
  const name = (pattern: Tree) => bare(first("VariableContext", pattern)?.getText() ?? "");
  const [one, two] = [name(a), name(b)];
  const where = bare(first("WhereClauseContext", match)?.getText() ?? "");
  return where.includes(`${one}.id<>${two}.id`) || where.includes(`${two}.id<>${one}.id`);
}

/** Whether the line above the pattern tells why its relationships are never the same. */
function explained(match: Tree, text: string): boolean {
  return /^\/\/ Apart: \S/.test(text.split("\n")[(match.start?.line ?? 0) - 2] ?? "");
}

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

/** Whether a later WITH or UNWIND gives the name to something plain. */
function carried(trees: Tree[], name: string): boolean {
  const given = all(["WithClauseContext", "UnwindClauseContext"], trees);
  return given.some((clause) => new RegExp(`AS\`?${name}\`?(,|$|WHERE|ORDERBY)`).test(clause.getText()));
}

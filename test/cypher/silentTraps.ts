/** What the two stores answer differently without a word. */
import type { Rule } from "./rule.ts";
import { kind, texts } from "./rule.ts";
import type { Tree } from "./syntax.ts";
import { all, around, bare, first, labelsOf, variables } from "./syntax.ts";

const alike = ["coalesce", "count", "sum", "min", "max", "collect", "size", "type", "tostring", "tointeger", "head"];

export const silentTraps: Rule[] = [
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

/** Whether a later WITH or UNWIND gives the name to something plain. */
function carried(trees: Tree[], name: string): boolean {
  const given = all(["WithClauseContext", "UnwindClauseContext"], trees);
  return given.some((clause) => new RegExp(`AS\`?${name}\`?(,|$|WHERE|ORDERBY)`).test(clause.getText()));
}

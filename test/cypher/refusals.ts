/** What Ladybug refuses to read, found before it is asked. */
import type { Rule } from "./rule.ts";
import { kind, texts } from "./rule.ts";
import { all } from "./syntax.ts";

const keywords = (
  "all and as asc by case desc distinct else end exists from in is limit match not null on or order return set skip " +
  "then to union unwind when where with xor"
).split(" ");

export const refusals: Rule[] = [
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

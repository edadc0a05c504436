// For every pair of an item of one framework and an item of another that has any: how many links in force join them or
// what lies below them, and how many projects name both or what lies below them
// $rows: id of the framework of the rows
// $columns: id of the framework of the columns
// $position: the position of the edition; a link is in force from its since up to, but without, its until
MATCH (a:Item {framework: $rows})-[:PART_OF*0..]->(r:Item)
MATCH (b:Item {framework: $columns})-[:PART_OF*0..]->(c:Item)
// Apart: a and b are of two frameworks
OPTIONAL MATCH (a)<-[:ADDRESSES]-(p:Project)-[:ADDRESSES]->(b)
WITH r, c, count(DISTINCT p.id) AS projects
MATCH (a:Item)-[:PART_OF*0..]->(r)
MATCH (b:Item)-[:PART_OF*0..]->(c)
OPTIONAL MATCH (a)-[m:MAPS_TO]-(b)
OPTIONAL MATCH (entered:Edition {id: m.since})
OPTIONAL MATCH (dropped:Edition {id: m.until})
WITH
  r.id AS `row`, c.id AS `column`, projects,
  count(CASE
    WHEN entered.position <= $position AND (dropped.position IS NULL OR $position < dropped.position) THEN m.id
  END) AS links
WHERE links > 0 OR projects > 0
RETURN `row`, `column`, links, projects
ORDER BY `row`, `column`

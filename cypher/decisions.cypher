// What facilitating agencies decided of these pairs of items
// $pairs: ids of two items each, as {row, column} (pairs)
UNWIND $pairs AS pair
MATCH (r:Item {id: pair.`row`})<-[:ON_ROW]-(d:Decision)-[:ON_COLUMN]->(c:Item {id: pair.`column`})
RETURN
  d.id AS id, r.id AS `row`, c.id AS `column`, d.agency AS agency, d.decision AS decision, d.date AS date,
  d.source AS source, d.note AS note
ORDER BY id

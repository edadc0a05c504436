// What facilitating agencies decided of pairs of items
MATCH (r:Item)<-[:ON_ROW]-(d:Decision)-[:ON_COLUMN]->(c:Item)
RETURN
  d.id AS id, r.id AS `row`, c.id AS `column`, d.agency AS agency, d.decision AS decision, d.date AS date,
  d.source AS source, d.note AS note
ORDER BY id

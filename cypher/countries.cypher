// All countries, each with its ITU region and its development group where it is in one
MATCH (c:Country)-[:PART_OF]->(r:Region)
RETURN
  c.id AS id, c.name AS name, r.id AS region, c.developmentGroup AS developmentGroup, c.source AS source,
  c.status AS status
ORDER BY id

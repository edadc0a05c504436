// Which items the High-level Political Forum reviews in which years, and how sure that is
MATCH (y:HlpfYear)-[r:REVIEWS]->(i:Item)
RETURN y.year AS year, i.id AS item, r.status AS status, r.source AS source
ORDER BY year, item

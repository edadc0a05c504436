// In which years the High-level Political Forum reviews these items, and how sure that is
// $ids: ids of items (texts)
UNWIND $ids AS wanted
MATCH (y:HlpfYear)-[r:REVIEWS]->(i:Item {id: wanted})
RETURN y.year AS year, i.id AS item, r.status AS status, r.source AS source
ORDER BY item, year

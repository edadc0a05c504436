// Which items the High-level Political Forum reviews in these years, and how sure that is
// $years: years (whole numbers)
UNWIND $years AS wanted
MATCH (y:HlpfYear {year: wanted})-[r:REVIEWS]->(i:Item)
RETURN y.year AS year, i.id AS item, r.status AS status, r.source AS source
ORDER BY year, item

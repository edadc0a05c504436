// All titles of items and frameworks in other languages, each with how sure it is
MATCH (t:Title)-[:NAMES]->(n)
RETURN n.id AS item, t.lang AS lang, t.text AS text, t.status AS status, t.source AS source
ORDER BY t.id

// Which agencies facilitate which items, in which role, and how sure that is
MATCH (a:Agency)-[f:FACILITATES]->(i:Item)
RETURN i.id AS item, a.id AS agency, f.role AS role, f.status AS status, f.source AS source
ORDER BY item, agency

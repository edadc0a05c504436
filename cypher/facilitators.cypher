// Which agencies facilitate these items, in which role, and how sure that is
// $ids: ids of items (texts)
UNWIND $ids AS wanted
MATCH (a:Agency)-[f:FACILITATES]->(i:Item {id: wanted})
RETURN i.id AS item, a.id AS agency, f.role AS role, f.status AS status, f.source AS source
ORDER BY item, agency

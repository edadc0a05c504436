// Which items these agencies facilitate, in which role, and how sure that is
// $ids: ids of agencies (texts)
UNWIND $ids AS wanted
MATCH (a:Agency {id: wanted})-[f:FACILITATES]->(i:Item)
RETURN i.id AS item, a.id AS agency, f.role AS role, f.status AS status, f.source AS source
ORDER BY agency, item

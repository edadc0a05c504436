// Which sessions of the WSIS Forum address these items
// $ids: ids of items (texts)
UNWIND $ids AS wanted
MATCH (s:Session)-[:ADDRESSES]->(i:Item {id: wanted})
RETURN i.id AS item, s.id AS session
ORDER BY item, session

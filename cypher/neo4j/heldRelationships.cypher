// Relationships of one type, which is put in the place of TYPE, between nodes of the labels From and To, by the id at which
// they start. A node at which none starts has a row without an end, so that the last row says where the page ends.
// $after: the id after which they begin; "" for the first page
// $first: at how many nodes
MATCH (a:From)
WHERE a.id > $after
WITH a
ORDER BY a.id
LIMIT $first
OPTIONAL MATCH (a)-[r:TYPE]->(b:To)
RETURN a.id AS `from`, b.id AS `to`, properties(r) AS properties
ORDER BY `from`, `to`

// Nodes of one label, which is put in the place of Label, as they are held, by id.
// $after: the id after which they begin; "" for the first page
// $first: how many
MATCH (n:Label)
WHERE n.id > $after
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
LIMIT $first

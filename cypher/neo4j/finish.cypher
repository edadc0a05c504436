// Ends a load: the mark goes and the dataset stands, in one transaction. No row: the load has gone over to another process.
// $owner: as in the claim
// $dataset: the properties of the Dataset node
MATCH (l:Loading {id: 'loading', owner: $owner})
DELETE l
CREATE (d:Dataset)
SET d = $dataset
RETURN d.version AS version

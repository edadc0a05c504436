// Ends a load: the mark goes and the dataset comes, in one transaction. No row: another process has taken the load over.
// $owner: as in the claim
// $dataset: the properties of the Dataset node
MATCH (l:Loading {id: 'loading', owner: $owner})
DELETE l
CREATE (d:Dataset)
SET d = $dataset
RETURN d.version AS version

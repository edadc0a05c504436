// Turns the dataset to its next version, in the transaction that has changed the graph. The lease ends with it.
// $dataset: the properties of the Dataset node
MATCH (d:Dataset {id: 'dataset'})
SET d = $dataset
RETURN d.version AS version

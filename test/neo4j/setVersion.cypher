// Makes the dataset another one.
// $version: its new version
MATCH (d:Dataset {id: 'dataset'})
SET d.version = $version

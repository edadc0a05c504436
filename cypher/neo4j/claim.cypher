// Takes the load for one process: a row when it is ours, none while another is at work. The first SET locks the node, so
// that of two who come at once the second sees what the first wrote.
// $owner: a name that no other process has
// $version: the dataset version to be loaded
// $seconds: how long the owner may be silent before another takes over
MERGE (l:Loading {id: 'loading'})
ON CREATE SET l.until = 0
SET l.asked = timestamp()
WITH l
WHERE l.until < timestamp()
SET l.owner = $owner, l.version = $version, l.step = 0, l.until = timestamp() + 1000 * $seconds
RETURN l.owner AS owner

// Takes or renews the lease on the dataset, under which one process prepares and publishes its next version. A row when
// the lease is ours. The first SET locks the node, so that of two who come at once the second sees what the first wrote,
// and in the transaction that publishes nobody else publishes until it ends.
// $owner: a name that no other process has
// $version: the version that must still be there
// $seconds: how long the owner may be silent before another takes over
MATCH (d:Dataset {id: 'dataset'})
SET d.leaseAsked = timestamp()
WITH d
WHERE d.version = $version AND (coalesce(d.leaseUntil, 0) < timestamp() OR d.leaseOwner = $owner)
SET d.leaseOwner = $owner, d.leaseUntil = timestamp() + 1000 * $seconds
RETURN d.version AS version

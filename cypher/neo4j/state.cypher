// What the database holds: the version of our dataset, a load of ours that has not ended, anything at all.
// secondsLeft: how long the load's owner may still be at work; below 0 it has ended without finishing
OPTIONAL MATCH (d:Dataset {id: 'dataset'})
OPTIONAL MATCH (l:Loading {id: 'loading'})
RETURN
  d.version AS version, l.version AS loading, (l.until - timestamp()) / 1000 AS secondsLeft,
  EXISTS { MATCH (n) } AS occupied

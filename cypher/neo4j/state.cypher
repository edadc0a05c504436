// What the database holds: the version of our dataset, a first load that has not ended, anything at all.
// secondsLeft: how long a process that loads or publishes may still be at work, 0 or less when it has ended unfinished
OPTIONAL MATCH (d:Dataset {id: 'dataset'})
OPTIONAL MATCH (l:Loading {id: 'loading'})
RETURN
  d.version AS version, l.version AS loading, (coalesce(l.until, d.leaseUntil) - timestamp() + 999) / 1000 AS secondsLeft,
  EXISTS { MATCH (n) } AS occupied

// Counts a step of the load in the transaction that does it, and renews the owner's time. The row tells how many steps
// were done before; no row: the load has gone over to another process.
// $owner: as in the claim
// $step: how many steps were done before this one; a step that was done already stays counted once
// $seconds: how long the owner may be silent before another takes over
MATCH (l:Loading {id: 'loading'})
SET l.asked = timestamp()
WITH l
WHERE l.owner = $owner
WITH l, l.step AS done
SET l.step = CASE WHEN done = $step THEN done + 1 ELSE done END, l.until = timestamp() + 1000 * $seconds
RETURN done

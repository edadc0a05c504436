// Lets a load go that did not succeed, so that the next need not wait for its owner's time to run out.
// $owner: as in the claim
MATCH (l:Loading {id: 'loading', owner: $owner})
SET l.until = 0

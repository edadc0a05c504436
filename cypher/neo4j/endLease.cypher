// Lets the lease go after a failure, so that the next need not wait for its owner's time to run out.
// $owner: as in the lease
MATCH (d:Dataset {id: 'dataset', leaseOwner: $owner})
REMOVE d.leaseOwner, d.leaseUntil, d.leaseAsked

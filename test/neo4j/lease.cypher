// A process that took the lease on the dataset, and has so many milliseconds left; below 0: its time has run out.
// $left: milliseconds
MATCH (d:Dataset {id: 'dataset'})
SET d.leaseOwner = 'another', d.leaseUntil = timestamp() + toInteger($left)

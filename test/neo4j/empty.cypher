// Takes away every node; constraints stay.
MATCH (n)
DETACH DELETE n

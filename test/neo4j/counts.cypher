// All nodes by their labels, relationships by their type, and how many each.
MATCH (n)
RETURN labels(n)[0] AS name, count(*) AS count
UNION ALL
MATCH ()-[r]->()
RETURN type(r) AS name, count(*) AS count

// Everything in the database: each node by its label, id and properties, each relationship by its type, ends and properties.
MATCH (n)
RETURN labels(n)[0] AS kind, n.id AS `from`, null AS `to`, properties(n) AS properties
UNION ALL
MATCH (a)-[r]->(b)
RETURN labels(a)[0] + '-' + type(r) + '-' + labels(b)[0] AS kind, a.id AS `from`, b.id AS `to`, properties(r) AS properties

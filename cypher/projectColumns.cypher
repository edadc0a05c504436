// What every project is counted and searched by: a page of projects by id, each with the items it names
// $after: id of the last project of the page before; "" for the first page
// $first: how many projects
MATCH (p:Project)
WHERE p.id > $after
WITH p
ORDER BY p.id
LIMIT $first
OPTIONAL MATCH (p)-[:`IN`]->(c:Country)
OPTIONAL MATCH (p)-[:ADDRESSES]->(i:Item)
RETURN
  p.id AS id, p.title AS title, p.organisation AS organisation, p.stakeholderType AS stakeholderType,
  c.id AS country, p.year AS year, p.prize AS prize, p.summary AS summary, collect(i.id) AS items
ORDER BY id

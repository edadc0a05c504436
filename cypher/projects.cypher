// Whole projects by their ids, each with the items it names and the one it was entered for
// $ids: ids of projects
UNWIND $ids AS wanted
MATCH (p:Project {id: wanted})
OPTIONAL MATCH (p)-[:`IN`]->(c:Country)
OPTIONAL MATCH (p)-[:ADDRESSES {`primary`: true}]->(entered:Item)
OPTIONAL MATCH (p)-[:ADDRESSES]->(i:Item)
RETURN
  p.id AS id, p.title AS title, p.organisation AS organisation, p.stakeholderType AS stakeholderType,
  c.id AS country, p.year AS year, p.prize AS prize, p.summary AS summary, collect(i.id) AS items,
  p.url AS url, p.source AS source, entered.id AS `primary`, p.inferred AS inferred, p.note AS note
ORDER BY id

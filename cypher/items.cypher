// All items by framework and rank, each with its parent
MATCH (i:Item)
OPTIONAL MATCH (i)-[:PART_OF]->(p:Item)
RETURN
  i.id AS id, i.framework AS framework, i.kind AS kind, i.code AS code, p.id AS parent, i.position AS position,
  i.rank AS rank, i.title AS title, i.titleStatus AS titleStatus, i.iri AS iri, i.color AS color,
  i.roadmapItem AS roadmapItem, i.source AS source
ORDER BY framework, rank, id

// All sessions of the WSIS Forum, each with the items it addresses
MATCH (s:Session)
OPTIONAL MATCH (s)-[:ADDRESSES]->(i:Item)
RETURN
  s.id AS id, s.year AS year, s.event AS event, s.title AS title, s.organiser AS organiser, collect(i.id) AS items,
  s.source AS source, s.note AS note
ORDER BY id

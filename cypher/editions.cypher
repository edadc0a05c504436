// All editions in their order
MATCH (e:Edition)
RETURN e.id AS id, e.position AS position, e.title AS title, e.event AS event, e.date AS date, e.source AS source
ORDER BY position, id

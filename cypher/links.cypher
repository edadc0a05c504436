// Every state of every link: which item supports which, how sure that is and why, and in which editions
MATCH (a:Item)-[m:MAPS_TO]->(b:Item)
RETURN
  m.id AS id, m.mapping AS mapping, a.id AS `from`, b.id AS `to`, m.kind AS kind, m.status AS status,
  m.rationale AS rationale, m.source AS source, m.since AS since, m.until AS until, m.note AS note
ORDER BY since, m.id

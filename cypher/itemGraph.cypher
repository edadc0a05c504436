// All items by framework and rank, each with its parent, its titles by language and every state of the links that start at it
MATCH (i:Item)
OPTIONAL MATCH (i)-[:PART_OF]->(p:Item)
OPTIONAL MATCH (t:Title)-[:NAMES]->(i)
WITH
  i, p.id AS parent,
  collect(CASE WHEN t.id IS NULL THEN NULL ELSE {lang: t.lang, text: t.text, status: t.status, source: t.source} END) AS titles
OPTIONAL MATCH (i)-[m:MAPS_TO]->(other:Item)
RETURN
  i.id AS id, i.framework AS framework, i.kind AS kind, i.code AS code, parent, i.position AS position,
  i.rank AS rank, i.title AS title, i.titleStatus AS titleStatus, i.iri AS iri, i.color AS color, i.source AS source,
  titles,
  collect(CASE WHEN m.id IS NULL THEN NULL ELSE {
    id: m.id, mapping: m.mapping, `to`: other.id, kind: m.kind, status: m.status, rationale: m.rationale,
    source: m.source, since: m.since, until: m.until, note: m.note
  } END) AS links
ORDER BY framework, rank, id

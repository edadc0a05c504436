// What stands on projects themselves, by their ids; `primary` is the item that a project was entered for
// $ids: ids of projects
UNWIND $ids AS wanted
MATCH (p:Project {id: wanted})
RETURN
  p.id AS id, p.title AS title, p.organisation AS organisation, p.stakeholderType AS stakeholderType, p.year AS year,
  p.prize AS prize, p.summary AS summary, p.url AS url, p.source AS source, p.`primary` AS `primary`,
  p.inferred AS inferred, p.note AS note
ORDER BY id

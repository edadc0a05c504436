// All mappings: from which framework to which, by whom and how, and what a blank means
MATCH (m:Mapping)
RETURN
  m.id AS id, m.`from` AS `from`, m.`to` AS `to`, m.title AS title, m.authority AS authority, m.method AS method,
  m.standing AS standing, m.coverage AS coverage, m.since AS since, m.source AS source, m.note AS note
ORDER BY id

// All sources: the page or document behind a fact
MATCH (s:Source)
RETURN
  s.id AS id, s.title AS title, s.publisher AS publisher, s.year AS year, s.url AS url, s.kind AS kind, s.note AS note
ORDER BY id

// Sources by their ids: the page or document behind a fact
// $ids: ids of sources (texts)
UNWIND $ids AS wanted
MATCH (s:Source {id: wanted})
RETURN
  s.id AS id, s.title AS title, s.publisher AS publisher, s.year AS year, s.url AS url, s.kind AS kind, s.note AS note
ORDER BY id

// All frameworks, each with its titles in other languages where they are known
MATCH (f:Framework)
OPTIONAL MATCH (t:Title)-[:NAMES]->(f)
RETURN
  f.id AS id, f.short AS short, f.aliases AS aliases, f.title AS title, f.authority AS authority, f.edition AS edition,
  f.adopted AS adopted, f.url AS url,
  collect(CASE WHEN t.id IS NULL THEN NULL ELSE {lang: t.lang, text: t.text, status: t.status, source: t.source} END) AS titles
ORDER BY id

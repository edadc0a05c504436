// All frameworks
MATCH (f:Framework)
RETURN
  f.id AS id, f.short AS short, f.aliases AS aliases, f.title AS title, f.authority AS authority, f.edition AS edition,
  f.adopted AS adopted, f.url AS url
ORDER BY id

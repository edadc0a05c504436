// All agencies that facilitate an Action Line or decide of a pair
MATCH (a:Agency)
RETURN a.id AS id, a.name AS name, a.acronym AS acronym
ORDER BY id

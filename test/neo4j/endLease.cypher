// Lets the time of a loading process run out.
MATCH (l:Loading)
SET l.until = 0

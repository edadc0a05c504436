// Makes a second relationship beside the one between two items, as a program might that is not ours.
MATCH (a:Item {id: 'wsis-C2'})-[r:MAPS_TO {id: 'wsis-sdg__wsis-C2__sdg-9.c'}]->(b:Item)
CREATE (a)-[s:MAPS_TO]->(b)
SET s = properties(r)

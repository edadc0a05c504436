// Whether there is anything beside the mark of a load: what is left after clearing is not ours.
RETURN EXISTS { MATCH (n) WHERE NOT n:Loading } AS others

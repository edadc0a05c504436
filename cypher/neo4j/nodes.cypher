// Makes nodes of one label, which is put in the place of Label.
// $rows: the properties of each
UNWIND $rows AS row
CREATE (n:Label)
SET n = row

// Takes away nodes of one label, which is put in the place of Label. The row tells how many were found. It fails for a node
// at which a relationship still ends, which then is not of this project.
// $rows: of each its id
UNWIND $rows AS row
MATCH (n:Label {id: row.id})
DELETE n
RETURN count(*) AS done

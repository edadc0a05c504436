// Gives nodes of one label, which is put in the place of Label, other properties. The row tells how many were found.
// $rows: all properties of each
UNWIND $rows AS row
MATCH (n:Label {id: row.id})
SET n = row
RETURN count(*) AS done

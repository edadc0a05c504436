// Makes relationships of one type, which is put in the place of TYPE, as the labels of its ends are of From and To. The
// row tells how many, since an end that is not there makes none.
// $rows: of each from and to, the ids of its ends, and properties
UNWIND $rows AS row
MATCH (a:From {id: row.from})
MATCH (b:To {id: row.to})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties
RETURN count(*) AS done

// Takes away relationships of one type, which is put in the place of TYPE, as the labels of its ends are of From and To. The
// row tells how many rows were found.
// $rows: of each from and to, the ids of its ends, all its properties, and how many times it is to go
UNWIND $rows AS row
MATCH (a:From {id: row.from})-[r:TYPE]->(b:To {id: row.to})
WHERE properties(r) = row.properties
WITH row, collect(r)[..row.times] AS held
FOREACH (r IN held | DELETE r)
RETURN count(*) AS done

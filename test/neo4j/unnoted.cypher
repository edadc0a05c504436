// Takes the remark away again.
MATCH (r:Remark)
DETACH DELETE r

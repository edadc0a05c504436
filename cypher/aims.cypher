// All values that items aim at, each with its baseline where one is known
MATCH (a:Aim)-[:MEASURES]->(i:Item)
RETURN
  i.id AS item, a.indicator AS indicator, a.unit AS unit, a.direction AS direction, a.value AS aim,
  a.year AS aimYear, a.status AS status, a.source AS source, a.baselineYear AS baselineYear,
  a.baselineValue AS baselineValue, a.baselineStatus AS baselineStatus, a.baselineSource AS baselineSource
ORDER BY item, a.id

// All measured and projected values, by item, indicator, group and year; one year may have values of several reports
MATCH (f:Figure)-[:MEASURES]->(i:Item)
RETURN
  i.id AS item, f.indicator AS indicator, f.unit AS unit, f.`group` AS `group`, f.year AS year, f.value AS value,
  f.reportYear AS reportYear, f.status AS status, f.source AS source
ORDER BY item, f.id

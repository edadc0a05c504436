// The years of the High-level Political Forum, each with its theme where it is known
MATCH (y:HlpfYear)
RETURN y.year AS year, y.theme AS theme, y.status AS status, y.source AS source
ORDER BY year

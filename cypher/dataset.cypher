// Which dataset the graph holds; no row while it is still being loaded
MATCH (d:Dataset {id: 'dataset'})
RETURN d.version AS version, d.origin AS origin, d.loadedAt AS loadedAt, d.notice AS notice, d.created AS created
ORDER BY version

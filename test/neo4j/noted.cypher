// A remark of somebody else's at a project of ours.
// $project: its id
MATCH (p:Project {id: $project})
CREATE (:Remark {text: 'see page 3'})-[:ABOUT]->(p)

// What another application may have stored: labels like ours, ids like ours.
CREATE (:Person {name: 'Ada'})-[:WROTE]->(:Project {id: 'notes', title: 'Notes on the engine'})

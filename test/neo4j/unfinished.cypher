// A load that was killed under way: its mark and some of its rows.
// $until: when the loading process counts as silent, in milliseconds of the clock; below 0: that long ago
CREATE (:Loading {id: 'loading', owner: 'killed', version: 'killed-version', step: 1, until: timestamp() + toInteger($until)})
CREATE (:Item {id: 'sdg-9', title: 'half'})
CREATE (:Project {id: 'half-loaded'})

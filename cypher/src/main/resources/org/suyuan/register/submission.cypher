// A submission and its rows, each as it is known now.
// in:  urn string
// out: state map, at datetime, held string
MATCH (submission:Thing {urn: $urn})-[has:HAS_STATE]->(state:State)
WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN properties(state) AS state, has.validFrom AS at, elementId(has) AS held
ORDER BY state.row
